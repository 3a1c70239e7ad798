package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.organisations.OrganisationSearch.Filter;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding organisations by place, by words and by group. */
@ApplicationTest
class OrganisationsTests {
    private static final LocalDate DAY = LocalDate.of(2021, 4, 7);

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationSearch search;

    @Test
    void knowsWhatIsBelow() {
        Organisation commission = organisations.byCode("03000000").orElseThrow();
        Organisation division = organisations.byCode("03080000").orElseThrow();
        assertThat(organisations.descendants(commission.id()))
                .contains(division.id())
                .doesNotContain(commission.id());
        assertThat(organisations.withDescendants(Set.of(commission.id(), division.id())))
                .contains(commission.id(), division.id());
        assertThat(organisations.withDescendants(Set.of())).isEmpty();
        assertThat(organisations.descendants(organisations.root().id()))
                .hasSizeGreaterThan(170)
                .doesNotContain(organisations.root().id());
        assertThat(organisations.children(commission.id())).last().matches(Organisation::ended);
    }

    @Test
    void findsByIdsAsAMap() {
        Organisation dusit = organisations.byCode("50070000").orElseThrow();
        assertThat(organisations.byIds(List.of(dusit.id(), -1L))).containsOnlyKeys(dusit.id());
        assertThat(organisations.byIds(List.of())).isEmpty();
        assertThat(dusit.shortName().th()).isEqualTo("เขตดุสิต");
        assertThat(dusit.shortName().en()).isEqualTo("Dusit");
    }

    @Test
    void findsByWords() {
        assertThat(codes(words("ดุสิต"))).containsExactly("50070000");
        assertThat(codes(words("DUSIT"))).containsExactly("50070000");
        assertThat(codes(words("๕๐๐๗๐๐๐๐"))).containsExactly("50070000");
        assertThat(codes(words("1002"))).containsExactly("50070000");
        assertThat(codes(words("กท ๐๓๐๓"))).containsExactly("03080000");
        assertThat(codes(words("100%"))).isEmpty();
        assertThat(codes(words("_"))).isEmpty();
        assertThat(codes(words("' or 1=1 --"))).isEmpty();
        assertThat(codes(words("ก".repeat(100_000)))).isEmpty();
    }

    @Test
    void leavesOutEndedOnesUnlessAsked() {
        assertThat(codes(words("สำนักผังเมือง"))).isEmpty();
        assertThat(codes(new Filter("สำนักผังเมือง", null, "", true, DAY))).containsExactly("18000000");
    }

    @Test
    void pagesInAStableOrder() {
        Filter districts = new Filter("", OrganisationKind.DISTRICT_OFFICE, "district-offices", false, DAY);
        var first = search.find(districts, 1, 20);
        var third = search.find(districts, 3, 20);
        assertThat(first.total()).isEqualTo(50);
        assertThat(first.organisations())
                .hasSize(20)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(third.organisations()).hasSize(10);
        assertThat(search.find(districts, 99, 20).organisations()).isEmpty();
    }

    private List<String> codes(Filter filter) {
        return search.find(filter, 1, 100).organisations().stream()
                .map(Organisation::code)
                .toList();
    }

    private static Filter words(String words) {
        return new Filter(words, null, "", false, DAY);
    }
}
