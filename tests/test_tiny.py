def test_the_tiny_site_is_clean(tiny, tmp_path):
    assert tiny.report(tmp_path).findings == ()
