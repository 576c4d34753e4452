"""Checks a ZIP archive and prints as JSON the records of each CSV file in it, and its other files as they are."""

import csv
import io
import json
import sys
import zipfile

csv.field_size_limit(10_000_000)
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
records = {
    name: list(csv.reader(io.StringIO(text, newline=""))) if name.endswith(".csv") else text
    for name, text in files.items()
}
json.dump(records, sys.stdout)
