package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.organisations.KeepGroups.Leave;
import org.ruammue.organisations.KeepGroups.NewGroup;
import org.ruammue.organisations.KeepGroups.NewMember;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@RecordApplicationEvents
@Transactional
class KeepGroupsTests {
    private static final LocalDate BEGIN = LocalDate.of(2024, 10, 1);
    private static final LocalDate END = LocalDate.of(2025, 9, 30);

    @Autowired
    private KeepGroups keep;

    @Autowired
    private OrganisationGroups groups;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ApplicationEvents events;

    @Test
    void membershipHasDates() {
        OrganisationGroup group = keep.addGroup(Someone.ADMINISTRATOR, group("test-group"));
        keep.addMember(Someone.ADMINISTRATOR, member("test-group", "50070000", BEGIN));
        assertThat(members("test-group", BEGIN.minusDays(1))).isEmpty();
        assertThat(members("test-group", BEGIN)).containsExactly("50070000");
        keep.endMember(Someone.ADMINISTRATOR, new Leave("test-group", only(group), END));
        assertThat(members("test-group", END)).containsExactly("50070000");
        assertThat(members("test-group", END.plusDays(1))).isEmpty();
        keep.addMember(Someone.ADMINISTRATOR, member("test-group", "50070000", END.plusDays(1)));
        assertThat(groups.memberships(group, END.plusDays(2), true, 1, 10).total())
                .isEqualTo(2);
        assertThat(groups.memberships(group, END.plusDays(2), false, 1, 10).total())
                .isEqualTo(1);
        assertThat(events.stream(MembershipChanged.class)).hasSize(3);
        assertThat(audit.page(Someone.ADMINISTRATOR, "group/test-group", Long.MAX_VALUE, 10))
                .hasSize(4);
    }

    @Test
    void nobodyIsInAGroupTwiceAtATime() {
        refused(
                "organisation",
                () -> keep.addMember(Someone.ADMINISTRATOR, member("district-offices", "50070000", BEGIN)));
    }

    @Test
    void mistakesAreNamed() {
        refused(
                "organisation",
                () -> keep.addMember(Someone.ADMINISTRATOR, member("district-offices", "99999998", BEGIN)));
        refused("validFrom", () -> keep.addMember(Someone.ADMINISTRATOR, member("district-offices", "50070000", null)));
        refused("key", () -> keep.addGroup(Someone.ADMINISTRATOR, group("district-offices")));
        refused("key", () -> keep.addGroup(Someone.ADMINISTRATOR, group("ก ข")));
        OrganisationGroup group = keep.addGroup(Someone.ADMINISTRATOR, group("test-group"));
        keep.addMember(Someone.ADMINISTRATOR, member("test-group", "50070000", BEGIN));
        long id = only(group);
        refused(
                "validTo",
                () -> keep.endMember(Someone.ADMINISTRATOR, new Leave("test-group", id, BEGIN.minusDays(1))));
        refused("validTo", () -> keep.endMember(Someone.ADMINISTRATOR, new Leave("test-group", id, null)));
        assertThatThrownBy(() -> keep.endMember(Someone.ADMINISTRATOR, new Leave("departments", id, END)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAdministratorsMay() {
        assertThatThrownBy(() -> keep.addGroup(Someone.COORDINATOR, group("test-group")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep.addMember(Someone.COORDINATOR, member("departments", "50070000", BEGIN)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep.endMember(Someone.COORDINATOR, new Leave("departments", 1, END)))
                .isInstanceOf(Forbidden.class);
    }

    private long only(OrganisationGroup group) {
        return groups.memberships(group, BEGIN, true, 1, 10)
                .memberships()
                .getFirst()
                .id();
    }

    private List<String> members(String key, LocalDate on) {
        return groups.members(List.of(key), on).stream()
                .map(member -> member.organisation().code())
                .toList();
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Mistaken.class,
                        e -> assertThat(e.mistakes()).extracting(Mistake::field).containsExactly(field));
    }

    private static NewGroup group(String key) {
        return new NewGroup(key, "กลุ่มทดสอบ", "Test group", "other", "");
    }

    private static NewMember member(String group, String organisation, LocalDate from) {
        return new NewMember(group, organisation, from, "");
    }
}
