# make briefing   a briefing of seeds/ as HTML, PDF and JSON in out/
# make test       the tests
# make check      format, lint, types, import layers, notebooks without outputs
# make lab        JupyterLab on the notebooks
# Each sets up .venv when it must.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
BIN := .venv/bin
SOURCES ?= seeds/
OUT ?= out
# The date on the document: that of the newest commit, so that the same checkout gives the same bytes.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)

.PHONY: briefing test check format lab benchmark clean

briefing: .venv/installed
	@$(BIN)/briefing export $(SOURCES) -o $(OUT)

test: .venv/installed-dev
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: .venv/installed-dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >.import-linter.log || { cat .import-linter.log; exit 1; }
	@$(BIN)/nbstripout --verify notebooks/*.ipynb

format: .venv/installed-dev
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet . ; $(BIN)/nbstripout notebooks/*.ipynb

lab: .venv/installed
	@$(BIN)/jupyter lab notebooks

benchmark: .venv/installed-dev
	@$(BIN)/python tests/benchmark.py

clean:
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/pip:
	@test -n "$(PYTHON)" || { echo "briefing needs Python 3.11 or newer; name yours: make PYTHON=/path/to/python3"; exit 1; }
	@rm -rf .venv
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || $(MAKE) --no-print-directory venv-package
	@test -x $@ || $(PYTHON) -m venv .venv

# Debian and Ubuntu keep the venv module in a package of its own.
.PHONY: venv-package
venv-package:
	@rm -rf .venv
	@package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	if [ "$$(id -u)" = 0 ]; then root=; elif sudo -n true 2>/dev/null; then root="sudo -n"; \
	else echo "Python's venv module is missing. Run: sudo apt-get install $$package"; exit 1; fi; \
	echo "Installing $$package, which Python needs to set up .venv"; \
	$$root apt-get update -qq && $$root apt-get install -y -qq $$package >/dev/null

.venv/installed: pyproject.toml | .venv/bin/pip
	@echo "Setting up .venv; the first time takes a few minutes"
	@$(BIN)/pip install -qq --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/pip
	@echo "Setting up .venv for tests; the first time takes a few minutes"
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed
