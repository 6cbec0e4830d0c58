"""The command line: parse · annotate · compare · export · schema.

Exit status: 0 all inputs were read; 3 some gave a problem; 2 the call itself was wrong; 1 anything else; 130 stopped.
"""

import argparse
import contextlib
import json
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import briefing
from briefing import interchange, pipeline
from briefing.articles import Article
from briefing.corrections import read_ledger
from briefing.dossiers import Tally
from briefing.errors import BriefingError, LedgerError, Problem, UsageError, one_line
from briefing.interchange import JsonObject

DONE, FAILED, WRONG_CALL, SOME_PROBLEMS, STOPPED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one call of the command."""
    with contextlib.suppress(AttributeError, ValueError):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `briefing parse … | head` ends quietly
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # `timeout` and `kill` stop it as tidily as Ctrl-C
    options, unknown = _parser().parse_known_args(arguments)
    if unknown:
        options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    try:
        status: int = options.run(options)
    except (UsageError, LedgerError) as error:
        return _complain(str(error), WRONG_CALL)
    except BriefingError as error:
        return _complain(str(error), FAILED)
    except KeyboardInterrupt:
        return _complain("stopped; nothing was left half-written", STOPPED)
    except OSError as error:
        _drop_what_is_unprinted()
        return _complain(one_line(error.strerror or str(error), where=error.filename, hint=None), FAILED)
    return status


def _drop_what_is_unprinted() -> None:
    """Let go of what a full disk did not take, or Python would try again at its end, and complain in its own words."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str, status: int) -> int:
    sys.stderr.write(f"briefing: {message}\n")
    return status


class _Parser(argparse.ArgumentParser):
    """Errors on one line, with a hint, and exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_CALL, f"briefing: {message}. Try: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="briefing", description=briefing.__doc__.splitlines()[0] if briefing.__doc__ else None)
    parser.add_argument("--version", action="version", version=f"briefing {briefing.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, run, summary in (
        ("parse", _parse, "print each article with its blocks and what it states about itself, one JSON line each"),
        ("annotate", _annotate, "the same, with quotations, quantities, time expressions and names"),
        ("compare", _compare, "print what the articles say together, as one JSON object"),
        ("export", _export, "write a briefing as HTML, PDF and JSON"),
    ):
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        command.set_defaults(run=run, parser=command)
        _add_inputs(command, required=name != "compare")
        if name in ("parse", "annotate"):
            command.add_argument("--with-text", action="store_true", help="print source.text, too")
        if name == "compare":
            command.add_argument(
                "--sets", metavar="FILE", help="a .jsonl of many small collections, told apart by “set”"
            )
        if name == "export":
            _add_export_options(command)
    schema = commands.add_parser("schema", help="print the JSON Schema of all of this")
    schema.set_defaults(run=_schema, parser=schema)
    return parser


def _add_inputs(command: argparse.ArgumentParser, *, required: bool) -> None:
    command.add_argument(
        "inputs",
        nargs="+" if required else "*",
        metavar="INPUT",
        help="a file of any kind, a folder, a glob, an address on the web, or - for standard input",
    )
    command.add_argument("--ledger", metavar="FILE", help="the analyst's decisions, applied on the way")
    command.add_argument("--repair", action="store_true", help="undo mojibake, such as “â€™” for “’”")


def _add_export_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--out", metavar="DIR", default="out", help="where to write (default: out)")
    command.add_argument(
        "--notebook", metavar="FILE", help="a notebook of your own instead of the one that is built in"
    )
    command.add_argument("--title", help="the document's title (default: taken from the articles)")
    command.add_argument(
        "--edition", help="which edition of the document this is, such as 2 (default: none is printed)"
    )
    command.add_argument("--author", action="append", default=[], help="who signs; may be given several times")
    command.add_argument("--status", choices=["draft", "final"], default="draft", help="draft (default) or final")
    command.add_argument(
        "--built", metavar="DATE", help="the date on the document (default: SOURCE_DATE_EPOCH; never the clock)"
    )


def _parse(options: argparse.Namespace) -> int:
    return _print_all(
        pipeline.parsed(
            options.inputs, stdin=sys.stdin.buffer, ledger=read_ledger_option(options), repair=options.repair
        ),
        interchange.parsed,
        with_text=options.with_text,
    )


def _annotate(options: argparse.Namespace) -> int:
    ledger = read_ledger_option(options)
    items = pipeline.parsed(options.inputs, stdin=sys.stdin.buffer, ledger=ledger, repair=options.repair)
    return _print_all(pipeline.annotated(items, ledger=ledger), interchange.annotated, with_text=options.with_text)


def _compare(options: argparse.Namespace) -> int:
    if bool(options.sets) == bool(options.inputs):
        raise UsageError("compare takes either inputs or --sets FILE", hint="Try: briefing compare --help")
    if options.sets:
        return _compare_sets(options)
    ledger = read_ledger_option(options)
    dossier = pipeline.read(*options.inputs, ledger=ledger, stdin=sys.stdin.buffer, repair=options.repair)
    comparison = pipeline.compare(pipeline.annotate(dossier))
    _write(interchange.compared(comparison))
    return _status(comparison.dossier.problems)


def _compare_sets(options: argparse.Namespace) -> int:
    problems = 0
    ledger = read_ledger_option(options)
    for name, compared in pipeline.compared_sets(Path(options.sets), ledger=ledger, repair=options.repair):
        if isinstance(compared, Problem):
            _write({"set": name, **interchange.problem(compared)})
        else:
            _write({"set": name, **interchange.compared(compared)})
        problems += isinstance(compared, Problem) or bool(compared.dossier.problems)
    return SOME_PROBLEMS if problems else DONE


def _export(options: argparse.Namespace) -> int:
    read_ledger_option(options)
    from briefing.exporting.run import export  # noqa: PLC0415 - nbconvert is heavy and only needed here

    with _warnings_told():
        exported = export(
            options.inputs,
            out=Path(options.out),
            notebook=Path(options.notebook) if options.notebook else None,
            ledger=Path(options.ledger) if options.ledger else None,
            title=options.title,
            authors=tuple(options.author),
            status=options.status,
            edition=options.edition,
            repair=options.repair,
            built=options.built,
        )
    for problem in exported.problems:
        _complain(str(problem), SOME_PROBLEMS)
    if not exported.paths:
        _complain("no input could be read, so nothing was written", SOME_PROBLEMS)
    for path in exported.paths:
        sys.stdout.write(f"{path}\n")
    return _status(exported.problems)


@contextlib.contextmanager
def _warnings_told() -> Iterator[None]:
    """What the exporters warn of, such as a script that no font has, on one line each and without places in the code."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        try:
            yield
        finally:
            for warning in caught:
                _complain(one_line(str(warning.message), where=None, hint=None), DONE)


def _schema(_options: argparse.Namespace) -> int:
    sys.stdout.write(json.dumps(interchange.schema(), indent=2) + "\n")
    return DONE


def read_ledger_option(options: argparse.Namespace) -> "briefing.Ledger":
    """The ledger that was named, an empty one where none was. Raises LedgerError where it is missing or no ledger."""
    if options.ledger and not Path(options.ledger).exists():
        raise LedgerError("there is no such ledger", where=options.ledger, hint="Look at the name of the file.")
    return read_ledger(Path(options.ledger)) if options.ledger else briefing.Ledger()


def _print_all(items: Iterable[Article | Problem], shape: Callable[..., JsonObject], *, with_text: bool) -> int:
    """Print each item as soon as it is there, and at the end, for a person or where there was a problem, what was read."""
    tally = Tally()
    for item in items:
        tally.add(item)
        _write(interchange.problem(item) if isinstance(item, Problem) else shape(item, with_text=with_text))
    status = SOME_PROBLEMS if tally.problems else DONE
    if tally.problems or sys.stderr.isatty():
        _complain(str(tally), status)
    return status


def _write(value: JsonObject) -> None:
    """Print one whole line: who stops the run while a pipe is full is heard when the line is out."""
    line = interchange.line(value)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _status(problems: Sequence[Problem]) -> int:
    return SOME_PROBLEMS if problems else DONE


if __name__ == "__main__":
    sys.exit(main())
