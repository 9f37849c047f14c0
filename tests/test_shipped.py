from ossetia_data.shipped import shipped


def test_what_ships_is_found_in_a_checkout() -> None:
    for name in ("datapackage.json", "schemas/sidecar.schema.json", "schemas/quotes.json"):
        assert shipped(name).is_file()
