"""What a whole build costs, in one process and in two, beside the bare spaCy pipeline on the same articles.

    python benchmarks/bench_build.py [articles]

Prints seconds, articles a second, peak memory of the building process and ratios.
"""

import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from corpus import articles as invented

from ossetia_data.build import build
from ossetia_data.extract.nlp import pipeline
from ossetia_data.init import init


def main() -> None:
    """Build the same dataset with one worker and with two, and parse its texts with nothing around."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch, "dataset")
        init(root)
        texts = list(invented(count))
        for number, text in enumerate(texts):
            Path(root, "raw", "articles", f"a{number:06}.txt").write_text(text, encoding="utf-8")
        bare = _bare(texts)
        print(f"{count} articles; bare spaCy pipeline, one process: {bare:.1f} s")
        for workers in (1, 2):
            summary = build(root, workers=workers)
            rate = count / summary.seconds
            print(
                f"build, {workers} worker(s): {summary.seconds:.1f} s, {rate:.0f} articles a second,"
                f" {summary.seconds / bare:.2f} of the bare pipeline"
            )
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the building process: {megabytes:.0f} MB")


def _bare(texts: list[str]) -> float:
    nlp = pipeline()
    started = perf_counter()
    for _ in nlp.pipe((line for text in texts for line in text.splitlines() if line), batch_size=32):
        pass
    return perf_counter() - started


if __name__ == "__main__":
    main()
