"""A real Chromium for tests, without any network, and what it saw of a page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass
class Seen:
    """A page, and what it did that it should not have done."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def accessibility(self) -> list[str]:
        """What axe-core finds, one line a node."""
        found = Axe().run(self.page, options={"runOnly": list(RULES)}).response["violations"]
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def chromium() -> str:
    """The path of a Chromium. Without one the test is skipped, but fails where CI is meant to have it."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        reason = "no Chromium is on the path"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@contextmanager
def launched() -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, file: Path, **options: object) -> Iterator[Seen]:
    """A file in a window of its own; whatever it asks of a network is noted and refused."""
    context = browser.new_context(**({"reduced_motion": "reduce"} | options))
    try:
        page = context.new_page()
        seen = Seen(page)
        address = file.resolve().as_uri()
        page.on("console", lambda message: seen.complaints.append(message.text))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (seen.complaints.append(dialog.message), dialog.dismiss()))

        def refuse(route: Route) -> None:
            seen.requests.append(route.request.url)
            route.abort()

        page.route(lambda url: url.partition("#")[0] != address and not url.startswith("data:"), refuse)
        page.goto(address)
        yield seen
    finally:
        context.close()
