from pathlib import Path

import pytest

from ossetia_data.add import add
from ossetia_data.errors import InputError
from ossetia_data.read import find, read


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data" / "raw" / "articles").mkdir(parents=True)
    return tmp_path / "data"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Ferry sails, at last! (2).txt"
    path.write_text("The ferry sails at nine.", encoding="utf-8")
    return path


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "raw" / "articles").iterdir())


def test_copies_the_article_under_a_safe_name_with_its_sidecar(root: Path, source: Path) -> None:
    known = {"publisher": "The Courier", "published": "2031-06-3X", "rights": {"redistribute_text": False}}
    assert add(root, source, known) == Path("raw/articles/Ferry-sails-at-last-2.txt")
    assert names(root) == ["Ferry-sails-at-last-2.txt", "Ferry-sails-at-last-2.yaml"]
    (item,) = (item for path in find(root) for item in read(path, root))
    assert not isinstance(item, InputError)
    assert (item.known.publisher, item.known.published) == ("The Courier", "2031-06-3X")


def test_nothing_known_writes_no_sidecar(root: Path, source: Path) -> None:
    add(root, source, {})
    assert names(root) == ["Ferry-sails-at-last-2.txt"]


def test_the_id_names_the_files(root: Path, source: Path) -> None:
    assert add(root, source, {"id": "ferry"}) == Path("raw/articles/ferry.txt")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"titel": "x"}, "unknown key 'titel'"),
        ({"published": "soon"}, "'soon' is no date"),
        ({"id": "a/b"}, "'a/b'"),
    ],
)
def test_a_wrong_key_leaves_everything_as_it_was(
    root: Path, source: Path, known: dict[str, str], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        add(root, source, known)
    assert names(root) == []


def test_overwrites_nothing(root: Path, source: Path) -> None:
    add(root, source, {"id": "ferry"})
    before = (root / "raw/articles/ferry.txt").read_bytes()
    other = source.with_name("ferry.html")
    other.write_text("<p>x</p>")
    for again in (source, other):
        with pytest.raises(InputError, match="is there already"):
            add(root, again, {"id": "ferry"})
    assert (root / "raw/articles/ferry.txt").read_bytes() == before


def test_refuses_what_a_build_could_not_read(root: Path, tmp_path: Path) -> None:
    for name, content, said in (
        ("a.txt", b"\x00\x01", "binary"),
        ("a.docx", b"x", "no format"),
        ("?.txt", b"x", "no id"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(InputError, match=said):
            add(root, path, {})
    with pytest.raises(InputError, match="cannot be copied"):
        add(root, tmp_path / "missing.txt", {})
    assert names(root) == []


def test_a_folder_that_is_no_dataset_is_refused(tmp_path: Path, source: Path) -> None:
    with pytest.raises(InputError, match="ossetia-data init"):
        add(tmp_path / "nowhere", source, {})


def test_a_failure_half_way_leaves_nothing(root: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ossetia_data.add.shutil.copyfile", full)
    with pytest.raises(InputError, match="No space left on device"):
        add(root, source, {"title": "x"})
    assert names(root) == []
