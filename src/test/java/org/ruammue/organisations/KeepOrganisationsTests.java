package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.organisations.KeepOrganisations.Details;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@RecordApplicationEvents
@Transactional
class KeepOrganisationsTests {
    @Autowired
    private KeepOrganisations keep;

    @Autowired
    private Organisations organisations;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ApplicationEvents events;

    @Test
    void addsAnOutsideBody() {
        Organisation added = keep.add(Someone.ADMINISTRATOR, university("test-university"));
        assertThat(added.kind()).isEqualTo(OrganisationKind.UNIVERSITY);
        assertThat(added.nameTh()).isEqualTo("มหาวิทยาลัยสมมติ");
        assertThat(organisations.byCode("test-university")).contains(added);
        assertThat(events.stream(OrganisationChanged.class)).hasSize(1);
        assertThat(audit.page(Someone.ADMINISTRATOR, "organisation/" + added.id(), Long.MAX_VALUE, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("organisation.added"));
    }

    @Test
    void aChangeIsLoggedWithWhatChanged() {
        Organisation added = keep.add(Someone.ADMINISTRATOR, university("test-university"));
        Details before = keep.details(added);
        Organisation changed = keep.change(
                Someone.ADMINISTRATOR,
                added.id(),
                typed(before.code(), "มหาวิทยาลัยใหม่", "university", "", LocalDate.of(2021, 1, 1), null, "07000000"));
        assertThat(changed.nameTh()).isEqualTo("มหาวิทยาลัยใหม่");
        assertThat(changed.existsOn(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(organisations.predecessors(changed.successorId())).contains(changed);
        assertThat(audit.page(Someone.ADMINISTRATOR, "organisation/" + added.id(), Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .contains("มหาวิทยาลัยใหม่", "มหาวิทยาลัยสมมติ", "2021-01-01")
                        .doesNotContain("test-university"));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThatThrownBy(() -> keep.add(
                        Someone.ADMINISTRATOR,
                        typed(
                                "Bad Code!",
                                " ",
                                "castle",
                                "99999998",
                                LocalDate.of(2021, 2, 1),
                                LocalDate.of(2021, 1, 1),
                                "")))
                .isInstanceOf(Mistaken.class)
                .extracting(e ->
                        ((Mistaken) e).mistakes().stream().map(Mistake::field).toList())
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("nameTh", "code", "kind", "validTo", "parent");
    }

    @Test
    void codesAreTakenOnlyOnce() {
        refused(
                "code",
                () -> keep.add(Someone.ADMINISTRATOR, typed("50070000", "ซ้ำ", "university", "", null, null, "")));
        refused(
                "code",
                () -> keep.add(Someone.ADMINISTRATOR, typed("๕๐๐๗๐๐๐๐", "ซ้ำ", "university", "", null, null, "")));
    }

    @Test
    void nothingIsPartOfItselfAndNoSuccessionGoesRound() {
        Organisation commission = organisations.byCode("03000000").orElseThrow();
        refused(
                "parent",
                () -> keep.change(
                        Someone.ADMINISTRATOR,
                        commission.id(),
                        typed("03000000", "สำนักงาน ก.ก.", "office", "03080000", null, null, "")));
        Organisation environment = organisations.byCode("22000000").orElseThrow();
        refused(
                "successor",
                () -> keep.change(
                        Someone.ADMINISTRATOR,
                        environment.id(),
                        typed("22000000", "สำนักสิ่งแวดล้อม", "department", "00000000", null, null, "12000000")));
        refused(
                "parent",
                () -> keep.add(Someone.ADMINISTRATOR, typed("test-office", "สำนัก", "department", "", null, null, "")));
    }

    @Test
    void longAndHostileTextIsRefusedOrCleaned() {
        refused(
                "nameTh",
                () -> keep.add(
                        Someone.ADMINISTRATOR,
                        typed("test-long", "ก".repeat(1_000_000), "company", "", null, null, "")));
        Organisation added = keep.add(
                Someone.ADMINISTRATOR,
                typed("test-dirty", "บริษัท\u0000\u202E\u200B  สมมติ\r\nจำกัด", "company", "", null, null, ""));
        assertThat(added.nameTh()).isEqualTo("บริษัท สมมติ จำกัด");
    }

    @Test
    void onlyAdministratorsMay() {
        assertThatThrownBy(() -> keep.add(Someone.COORDINATOR, university("test-university")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        keep.change(Someone.COORDINATOR, organisations.root().id(), university("test-university")))
                .isInstanceOf(Forbidden.class);
        assertThat(organisations.byCode("test-university")).isEmpty();
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Mistaken.class,
                        e -> assertThat(e.mistakes()).extracting(Mistake::field).containsExactly(field));
    }

    private static Details university(String code) {
        return typed(code, "  มหาวิทยาลัย\u200Bสมมติ ", "university", "", null, null, "");
    }

    private static Details typed(
            String code, String name, String kind, String parent, LocalDate from, LocalDate to, String successor) {
        return new Details(code, "", name, "", "", kind, parent, "", from, to, false, successor, "", "");
    }
}
