"""Charts: SVG that is the same twice, holds its text as text, and says its finding in words."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import matplotlib as mpl
import pytest
from handmade import comparison, courier, gazette
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles import Article
from briefing.dossiers import Dossier
from briefing.sources import Origin, Source
from briefing.summarising import charts, statistics
from briefing.summarising.charts import Drawing, Moment
from briefing.summarising.charts.drawing import fitted, svg, text
from briefing.summarising.index import index


def drawn() -> tuple[Drawing, ...]:
    pile = comparison()
    found = statistics(pile)
    made = (
        charts.quoted_words(found),
        charts.modes(found),
        charts.composition(found),
        charts.overlap(found),
        charts.quantities(pile.quantity_groups[0], index(pile)),
        charts.timeline((Moment("2019", "a flood"), Moment("2022-05", "checked"), Moment(None, "a Tuesday"))),
    )
    return tuple(chart for chart in made if chart)


def test_every_chart_is_drawn_the_same_twice() -> None:
    assert len(drawn()) == 6
    assert drawn() == drawn()


def test_every_chart_is_one_svg_element_that_asks_for_nothing() -> None:
    for chart in drawn():
        root = ET.fromstring(chart.svg)
        assert root.tag.endswith("svg")
        assert "<style" not in chart.svg
        assert "metadata" not in chart.svg
        assert 'id="figure_1"' not in chart.svg
        assert chart.alt.endswith(".")


def test_the_words_beside_a_chart_state_its_finding() -> None:
    chart = charts.quoted_words(statistics(comparison()))
    assert chart
    assert chart.alt.startswith("Mira Holt is quoted most: 21 of 21 quoted words.")


def test_the_chart_of_quantities_tells_more_than_from_about() -> None:
    pile = comparison()
    chart = charts.quantities(pile.quantity_groups[0], index(pile))
    assert chart
    assert "more than 400 (Text 1) and about 400 (Text 2)" in chart.alt
    assert "they differ in their bounds and fit each other" in chart.alt


def test_a_pile_without_findings_has_no_charts_of_them() -> None:
    bare = statistics(Dossier((Article(Source("", (Origin("empty"),)), ()),)))
    assert charts.quoted_words(bare) is None
    assert charts.modes(bare) is None
    assert charts.composition(bare) is None
    assert charts.overlap(bare) is None
    assert charts.distinctive_terms(bare) is None
    assert charts.timeline(()) is None


def test_a_chart_leaves_the_settings_of_matplotlib_alone_and_ignores_them() -> None:
    before = drawn()
    with mpl.rc_context({"font.size": 30, "svg.fonttype": "path", "axes.facecolor": "red"}):
        kept = dict(mpl.rcParams)
        assert drawn() == before
        assert dict(mpl.rcParams) == kept


@pytest.mark.parametrize(
    "hostile", ["</text><script>alert(1)</script>", "$\\frac{1}{2}$", "a\x00b\x1bc", "日本語 \u202e"]
)
def test_text_of_a_source_stays_text(hostile: str) -> None:
    made = svg(lambda axes: text(axes, (0, 1), hostile), height=2)
    root = ET.fromstring(made)
    shown = "".join(root.itertext())
    assert "<script" not in made
    assert hostile[:1] in shown


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=40))
def test_any_name_of_an_outlet_can_be_drawn(name: str) -> None:
    article = courier()
    outlet = replace(article.outlet, value=name) if article.outlet else None
    chart = charts.composition(statistics(Dossier((replace(article, outlet=outlet), gazette()))))
    assert chart
    ET.fromstring(chart.svg)


def test_a_label_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert fitted("The Port Elan Evening Courier and Gazette", 3) == "The Port Elan…"
    assert fitted("Short", 3) == "Short"


def test_a_date_far_before_all_others_does_not_squeeze_them() -> None:
    chart = charts.timeline((Moment("1911", "an Act"), Moment("2021-04", "a count"), Moment("2023", "now")))
    assert chart
    assert "◂" in chart.svg
    assert "2022" in chart.svg
