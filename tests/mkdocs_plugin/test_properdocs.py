"""MkDocs can be replaced: ProperDocs, which goes on where MkDocs 1 ends, builds the same site."""

from __future__ import annotations

from tiny import REPOSITORY


def test_properdocs_builds_the_same_site_to_the_byte(built, tmp_path, run):
    done = run("properdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"), cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    sites = [
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (built, tmp_path / "site")
    ]
    assert sites[0].keys() == sites[1].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []
    assert len(sites[0]) > 100
