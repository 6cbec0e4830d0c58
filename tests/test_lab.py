"""The workspace in a real JupyterLab, in a real browser, with a real kernel."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import launched
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parent.parent
TOKEN = "a-token-for-this-test"
IDLE = """() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'
  && !window.jupyterapp.shell.currentWidget.content.widgets.some(cell => cell.promptNode?.textContent.includes('*'))"""

pytestmark = pytest.mark.browser

WORKSPACE = """
import briefing
dossier = briefing.annotate(briefing.read({sources!r}, ledger="ledger.jsonl"))
workspace = briefing.Workspace(dossier)
workspace
"""


def notebook(path: Path, code: str) -> Path:
    cell = {"cell_type": "code", "id": "a1", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    path.write_text(
        json.dumps({"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})
    )
    return path


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a running JupyterLab with a home of its own, and its folder."""
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("work")
    command = [
        str(Path(sys.executable).parent / "jupyter"), "lab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
        "--ServerApp.port=0", f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={folder}",
        "--expose-app-in-browser", "--LabApp.news_url=None", "--LabApp.extension_manager=readonly",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    places = {name: str(home / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTERLAB_SETTINGS_DIR", "IPYTHONDIR")}
    environment = {**os.environ, **places, "HOME": str(home), "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces")}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment, start_new_session=True
    ) as server:
        assert server.stderr
        try:
            address = next(line.split()[-1] for line in server.stderr if "http://127.0.0.1:" in line)
            yield address.split("/lab")[0], folder
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.communicate(timeout=30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as chromium:
        yield chromium


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1500, "height": 1000})
    yield context.new_page()
    context.close()


def opened(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/lab/tree/{path}?token={TOKEN}&reset")
    page.wait_for_function(IDLE, timeout=90_000)


def run_all(page: Page) -> None:
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(".briefing-reading .briefing-block").first.wait_for(timeout=120_000)


def choose(page: Page, listing: str, beginning: str) -> None:
    chooser = page.get_by_label(listing)
    lines = [text.replace("\xa0", " ") for text in chooser.locator("option").all_text_contents()]
    chooser.select_option(value=next(line for line in lines if line.startswith(beginning)))


def test_a_speaker_is_chosen_a_finding_rejected_and_the_decision_outlives_the_kernel(
    lab: tuple[str, Path], page: Page
) -> None:
    address, folder = lab
    notebook(folder / "work.ipynb", WORKSPACE.format(sources=str(ROOT / "seeds")))
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    opened(page, address, "work.ipynb")
    run_all(page)

    choose(page, "Speakers", "Christopher Wray")
    active = page.locator(".briefing-text mark.active").first
    expect(active).to_be_visible()
    assert page.locator(".briefing-text").evaluate("text => text.scrollTop") > 0
    expect(page.locator(".briefing-about")).to_contain_text("Christopher Wray")

    rejected = active.get_attribute("data-ids")
    assert rejected
    page.get_by_role("button", name="Reject this finding").click()
    expect(page.locator(f".briefing-text mark[data-ids='{rejected}']")).to_have_count(0)
    decision = json.loads((folder / "ledger.jsonl").read_text())
    assert decision["judgement"] == "reject"
    assert decision["target"] in rejected.split()

    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function(IDLE, timeout=90_000)
    run_all(page)
    expect(page.get_by_text("One decision in the ledger")).to_be_visible()
    assert decision["target"] not in page.locator(".briefing-reading").inner_html()
    assert not failures


def test_the_keyboard_goes_from_passage_to_passage(lab: tuple[str, Path], page: Page) -> None:
    address, folder = lab
    notebook(folder / "keys.ipynb", WORKSPACE.format(sources=str(ROOT / "seeds")).replace("ledger.jsonl", "keys.jsonl"))
    opened(page, address, "keys.ipynb")
    run_all(page)

    page.locator(".briefing-text").focus()
    page.keyboard.press("n")
    expect(page.locator(".briefing-text mark.active").first).to_be_visible()
    first = page.locator(".briefing-about").inner_text()
    page.keyboard.press("n")
    expect(page.locator(".briefing-about")).not_to_have_text(first)
    page.keyboard.press("p")
    expect(page.locator(".briefing-about")).to_have_text(first)
    page.keyboard.press("Escape")
    expect(page.locator(".briefing-text mark.active")).to_have_count(0)


def test_kinds_are_switched_off_and_on_and_what_is_chosen_is_shown_all_the_same(
    lab: tuple[str, Path], page: Page
) -> None:
    address, folder = lab
    code = WORKSPACE.format(sources=str(ROOT / "seeds")).replace("ledger.jsonl", "kinds.jsonl")
    notebook(folder / "kinds.ipynb", code)
    opened(page, address, "kinds.ipynb")
    run_all(page)

    names = page.locator(".briefing-text mark.k-mention")
    switch = page.get_by_role("button", name="Name", exact=True)
    assert names.count() > 0
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.press("Enter")
    expect(names).to_have_count(0)
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert page.locator(".briefing-text mark.k-quantity").count() > 0
    choose(page, "People, organisations, places", "Christopher Wray")
    expect(page.locator(".briefing-text mark.k-mention.active").first).to_be_visible()
    switch.press("Space")
    expect(switch).to_have_attribute("aria-pressed", "true")


def test_hostile_text_in_the_workspace_is_text(lab: tuple[str, Path], page: Page) -> None:
    address, folder = lab
    payload = "<img src=x onerror=window.owned=1><script>window.owned=1</script> $\\href{javascript:1}{x}$"
    (folder / "hostile.txt").write_text(
        f"{payload} wins vote\n\nPay \u202e001 by Monday.\n\nBy <b onclick=alert(1)>Eve</b>\n\n“{payload}”, said <i>Mr Eve Stone</i> of {payload} on Monday.\n"
    )
    notebook(folder / "hostile.ipynb", WORKSPACE.format(sources="hostile.txt") + "\n")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    opened(page, address, "hostile.ipynb")
    run_all(page)

    expect(page.locator(".briefing-text")).to_contain_text("<script>window.owned=1</script>")
    expect(page.locator(".briefing-text")).to_contain_text("Pay ⟨U+202E⟩001 by")
    assert page.evaluate("window.owned") is None
    assert all(url.startswith((address, "data:", "blob:")) for url in requests)


def test_prices_in_an_article_are_no_formula_wherever_a_notebook_shows_them(lab: tuple[str, Path], page: Page) -> None:
    address, folder = lab
    prices = "The ferry cost $9 million to build and $12 million to repair, Anna Stone said."
    (folder / "prices.txt").write_text(f"Ferry cost $9 and then $12\n\n{prices}\n\n{prices} It was \\(old\\).\n")
    show = "from IPython.display import display\nfor shown in ({}): display(shown)"
    values = "dossier, dossier[0], comparison, brief.header, brief.key_points, brief.originals, brief.statistics"
    code = "import briefing\ndossier = briefing.annotate(briefing.read('prices.txt'))\ncomparison = briefing.compare(dossier)\n"
    code += "brief = briefing.Briefing(comparison)\nstatistics = briefing.statistics(comparison)\n"
    notebook(folder / "prices.ipynb", code + show.format(values + ", statistics, briefing.Workspace(dossier)"))
    opened(page, address, "prices.ipynb")
    run_all(page)

    output = page.locator(".jp-OutputArea")
    expect(output).to_contain_text("$9 million to build and $12 million")
    expect(output.locator("mjx-container, math")).to_have_count(0)


def test_the_exporters_are_listed_in_the_menu(lab: tuple[str, Path], page: Page) -> None:
    address, folder = lab
    notebook(folder / "menu.ipynb", "1 + 1")
    with page.expect_response(lambda response: "/api/nbconvert" in response.url, timeout=90_000):
        opened(page, address, "menu.ipynb")

    page.locator(".lm-MenuBar-item", has_text="File").click()
    page.locator(".lm-Menu-item", has_text="Save and Export Notebook As").hover()
    entries = page.locator(".lm-Menu-itemLabel", has_text="Briefing")
    expect(entries).to_have_count(2, timeout=30_000)
