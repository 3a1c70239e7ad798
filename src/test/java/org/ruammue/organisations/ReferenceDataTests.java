package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.thai.DayOff;
import org.ruammue.thai.EffectiveDate;
import org.ruammue.thai.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agencies, addressee classes, districts and holidays are the ones of the sources. */
@ApplicationTest
class ReferenceDataTests {
    private static final LocalDate MEMO = LocalDate.of(2021, 3, 23);
    private static final List<String> CLASSES = List.of(
            "departments",
            "commission-office",
            "council-secretary",
            "governor-secretary",
            "district-offices",
            "permanent-secretary-units");

    @Autowired
    private ReferenceData data;

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationGroups groups;

    @Autowired
    private Holidays holidays;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theMemoAddresses77Agencies() {
        List<OrganisationGroups.Member> members = groups.members(CLASSES, MEMO);
        Map<String, Long> sizes = members.stream()
                .collect(Collectors.groupingBy(OrganisationGroups.Member::groupKey, Collectors.counting()));
        assertThat(sizes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "departments", 16L,
                        "commission-office", 1L,
                        "council-secretary", 1L,
                        "governor-secretary", 1L,
                        "district-offices", 50L,
                        "permanent-secretary-units", 8L));
        assertThat(members)
                .hasSize(77)
                .extracting(member -> member.organisation().id())
                .doesNotHaveDuplicates();
        assertThat(members.stream().map(OrganisationGroups.Member::groupKey).distinct())
                .containsExactlyElementsOf(CLASSES);
        assertThat(members.getFirst().groupName().th()).isEqualTo("ผู้อำนวยการสำนัก");
        assertThat(members).noneMatch(member -> member.organisation().nameTh().equals("สำนักปลัดกรุงเทพมหานคร"));
    }

    @Test
    void everyDistrictIsInOneOfSixGroupsAndOnTheMap() {
        List<Organisation> districts = groups.members(List.of("district-offices"), MEMO).stream()
                .map(OrganisationGroups.Member::organisation)
                .toList();
        Set<Long> ids = districts.stream().map(Organisation::id).collect(Collectors.toSet());
        Map<Long, OrganisationGroup> groupOf = groups.groupOf(ids, "district-group", MEMO);
        assertThat(groupOf).hasSize(50);
        assertThat(groupOf.values().stream()
                        .collect(Collectors.groupingBy(OrganisationGroup::key, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bangkok-central", 9L,
                        "bangkok-south", 10L,
                        "bangkok-north", 7L,
                        "bangkok-east", 9L,
                        "thonburi-north", 8L,
                        "thonburi-south", 7L));
        Organisation buengKum = organisations.byCode("50280000").orElseThrow();
        assertThat(groupOf.get(buengKum.id()).key()).isEqualTo("bangkok-east");
        assertThat(buengKum.civilCode()).isEqualTo("1027");
        assertThat(districts.stream().map(district -> district.tileCol() + "," + district.tileRow()))
                .doesNotHaveDuplicates()
                .doesNotContain("null,null");
    }

    @Test
    void endedAndUnconfirmedAgenciesAreKept() {
        assertThat(organisations.allIds().size()).isGreaterThanOrEqualTo(183);
        Organisation former = organisations.byCode("12000000").orElseThrow();
        assertThat(former.existsOn(MEMO)).isFalse();
        assertThat(former.unconfirmedFields()).contains("successor");
        assertThat(organisations.byId(former.successorId()))
                .map(Organisation::code)
                .contains("22000000");
        assertThat(organisations.current(MEMO)).doesNotContain(former);
        assertThat(organisations.root().nameTh()).isEqualTo("กรุงเทพมหานคร");
    }

    @Test
    void theDeadlineOf28February2564TakesEffectOnMonday() {
        WorkingDays days = new WorkingDays(holidays);
        assertThat(days.effective(LocalDate.of(2021, 2, 28)).date()).isEqualTo(LocalDate.of(2021, 3, 1));
        EffectiveDate friday = days.effective(LocalDate.of(2021, 2, 26));
        assertThat(friday.daysOff().stream().map(off -> off.reason(true)))
                .containsExactly("วันมาฆบูชา", "วันเสาร์", "วันอาทิตย์");
        assertThat(days.dayOff(LocalDate.of(2021, 4, 6)).map(off -> off.reason(false)))
                .contains("Chakri Memorial Day");
        assertThat(days.isWorkingDay(LocalDate.of(2021, 4, 7))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2021, 7, 27)))
                .as("special holiday called off")
                .isTrue();
    }

    @Test
    void aHolidayOnAWeekendIsSubstitutedOnceInEveryYear() {
        WorkingDays days = new WorkingDays(holidays);
        assertThat(days.dayOff(LocalDate.of(2026, 12, 7)).map(DayOff::holiday)).isPresent();
        assertThat(days.isWorkingDay(LocalDate.of(2021, 10, 25)))
                .as("moved to the 22nd")
                .isTrue();
        for (int year = 2020; year <= 2027; year++) {
            assertThat(holidays.ofYear(year)).as("holidays of " + year).hasSizeBetween(20, 30);
        }
        assertThat(holidays.ofYear(2027))
                .filteredOn(holiday -> !holiday.kind().equals("fixed"))
                .noneMatch(Holiday::confirmed);
        assertThat(holidays.ofYear(2021)).allMatch(holiday -> !holiday.source().isEmpty());
    }

    @Test
    void aSecondImportChangesNothing() {
        List<Long> before = counts();
        data.importWhereEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        return List.of("organisation", "organisation_group", "organisation_group_member", "holiday").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
