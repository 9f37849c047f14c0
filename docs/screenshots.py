"""The built dataset and an invented one in; the pictures of their pages that the README shows out.

`make screenshots` runs it. The page with an article's text is that of the invented dataset: the text of the
others is not ours to show.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from ossetia_data.build import build
from ossetia_data.init import init

ROOT = Path(__file__).parents[1]
INVENTED = ROOT / "tests/datasets/harbour/raw"
PICTURES = ROOT / "docs/screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run".split()

# As wide as a README shows a picture, and as high as a reader takes in at once.
WIDTH, HEIGHT = 1100, 760


def main() -> None:
    """Take the four pictures."""
    PICTURES.mkdir(exist_ok=True)
    browser_path = next(path for path in map(shutil.which, NAMES) if path)
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        with served(ROOT) as address:
            take(browser, f"{address}/", "home")
            take(browser, f"{address}/timeline", "timeline")
            take(browser, f"{address}/map", "map")
        with served(invented(Path(scratch, "harbour"))) as address:
            take(browser, f"{address}/article/strike", "article", hover="a.quote")


def invented(root: Path) -> Path:
    """Build the invented dataset in `root`."""
    init(root)
    shutil.copytree(INVENTED, root / "raw", dirs_exist_ok=True)
    build(root)
    return root


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve what `root`/dist publishes; yield its address."""
    command = [sys.executable, "-m", "ossetia_data", "serve", "--public", "--port", "0", "--root", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            assert server.stdout
            yield server.stdout.readline().split(" is at ")[1].split("/ ")[0]
        finally:
            server.terminate()


def take(browser: Browser, address: str, name: str, hover: str = "") -> None:
    """Keep a picture of a page, with the mouse over what `hover` selects."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    if hover:
        page.locator(hover).first.hover()
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main()
