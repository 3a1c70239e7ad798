package org.ruammue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Mistaken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans as administrators keep them: what is told, what is refused, and that nothing goes. */
@ApplicationTest
class KeepPlansTests {
    private static final Actor ADMIN = new Actor(1, "ผู้ดูแล สมมติ", Set.of(new Grant(Role.ADMINISTRATOR, 0)));
    private static final Actor NOBODY = new Actor(2, "คนอื่น สมมติ", Set.of(new Grant(Role.COORDINATOR, 1)));

    @Autowired
    private KeepPlans keep;

    @Autowired
    private ImportPlans imports;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private static PlanDetails details(String code, String parent, String level) {
        return new PlanDetails(code, parent, level, "ชื่อ " + code, "", "๒๕๗๐", "", "การทดสอบ");
    }

    @Test
    void shipsWhatTheSourceDocumentsName() {
        PlanTree tree = plans.tree();
        PlanNode side = tree.byCode("BMA2556-5").orElseThrow();
        assertThat(side.nameTh()).isEqualTo("ด้านที่ 5 มหานครประชาธิปไตย");
        assertThat(tree.root(side).code()).isEqualTo("BMA2556");
        assertThat(tree.depth(side)).isEqualTo(1);
        assertThat(side.source()).contains("2564");
        assertThat(tree.byCode("HR2561").orElseThrow().hasEnded(new FiscalYear(2570)))
                .isTrue();
    }

    @Test
    void addsMovesChangesAndEnds() {
        keep.add(ADMIN, details("T1", "", "plan"));
        keep.add(ADMIN, details("T1-a", "T1", "strategy"));
        keep.add(ADMIN, details("T1-b", "T1", "strategy"));
        keep.add(ADMIN, details("T1-b-1", "T1-b", "goal"));
        assertThat(plans.get("T1-a").validFrom()).isEqualTo(2570);
        keep.move(ADMIN, "T1-b", true);
        keep.move(ADMIN, "T1-b", true);
        assertThat(plans.tree().children(plans.get("T1")))
                .extracting(PlanNode::code)
                .containsExactly("T1-b", "T1-a");
        keep.change(
                ADMIN,
                "T1-b-1",
                new PlanDetails("T1-b-1", "T1-a", "goal", "ย้ายแล้ว", "Moved", "2570", "2575", "การทดสอบ"));
        PlanTree tree = plans.tree();
        assertThat(tree.parent(plans.get("T1-b-1"))).extracting(PlanNode::code).isEqualTo("T1-a");
        keep.end(ADMIN, "T1", "๒๕๗๑");
        assertThat(plans.tree().hasEnded(plans.get("T1-b-1"), new FiscalYear(2572)))
                .isTrue();
        assertThat(jdbc.sql("select action from audit_entry where subject = 'plan/T1-b-1' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("plan.added", "plan.changed");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from plan_node where code = 'T1-a'").update())
                .hasMessageContaining("never deleted");
    }

    @ParameterizedTest
    @CsvSource({
        "'', BMA2556, strategy, 2570, '', code-missing",
        "a b, BMA2556, strategy, 2570, '', code-form",
        "BMA2556-5, BMA2556, strategy, 2570, '', code-taken",
        "T2, nowhere, strategy, 2570, '', no-such-code",
        "T2, '', strategy, 2570, '', parent-missing",
        "T2, BMA2556, plan, 2570, '', plan-in-plan",
        "T2, BMA2556-5, strategy, 2570, '', parent-lower",
        "T2, BMA2556-5-part, goal, 2570, '', parent-lower",
        "T2, BMA2556, vision, 2570, '', level-unknown",
        "T2, BMA2556, strategy, 70, '', year-form",
        "T2, BMA2556, strategy, 2570, 2569, years-reversed"
    })
    void refusesWithAReason(String code, String parent, String level, String from, String to, String reason) {
        PlanDetails typed = new PlanDetails(code, parent, level, "ชื่อ", "", from, to, "การทดสอบ");
        assertThatThrownBy(() -> keep.add(ADMIN, typed))
                .isInstanceOfSatisfying(
                        Mistaken.class,
                        e -> assertThat(e.mistakes())
                                .extracting(mistake -> mistake.key().replace("plans.problem.", ""))
                                .contains(reason));
    }

    @Test
    void onlyAdministratorsKeepThem() {
        assertThatThrownBy(() -> keep.add(NOBODY, details("T3", "", "plan"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep.move(NOBODY, "BMA2556", true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep.end(NOBODY, "BMA2556", "2570")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> take(NOBODY, "code")).isInstanceOf(Forbidden.class);
    }

    @Test
    void takesAFileWholeInWhateverOrder() {
        String csv = """
                รหัส,รหัสแผนแม่,ระดับ,ชื่อ,ปีเริ่ม,ที่มา
                T4-1-1,T4-1,เป้าหมาย,เป้าหมายหนึ่ง,๒๕๗๐,การทดสอบ
                T4-1,T4,ยุทธศาสตร์,ยุทธศาสตร์หนึ่ง,๒๕๗๐,การทดสอบ
                T4,,แผน,แผนหนึ่ง,๒๕๗๐,การทดสอบ
                """;
        assertThat(take(ADMIN, csv)).isEqualTo(new ImportPlans.Outcome(3, 0, 0, java.util.List.of()));
        assertThat(take(ADMIN, csv.replace("แผนหนึ่ง", "แผนใหม่")).changed()).isGreaterThanOrEqualTo(1);
        assertThat(plans.get("T4").nameTh()).isEqualTo("แผนใหม่");
        var out = new ByteArrayOutputStream();
        PlanExport.csv(plans.tree(), out);
        ImportPlans.Outcome same = imports.handle(ADMIN, "plans.csv", new ByteArrayInputStream(out.toByteArray()));
        assertThat(same.taken()).isTrue();
        assertThat(same.added() + same.changed()).isZero();
    }

    @Test
    void tellsEveryProblemByItsRowAndTakesNothing() {
        ImportPlans.Outcome outcome = take(ADMIN, """
                code,parent,level,name_th,source
                T5,,plan,แผนห้า,การทดสอบ
                T5-1,T5,strategy,,การทดสอบ
                T5-2,T9,strategy,ไม่มีแม่,การทดสอบ
                =1+1,T5,strategy,สูตร,การทดสอบ
                """);
        assertThat(outcome.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " "
                        + problem.key().replace("plans.problem.", ""))
                .containsExactly("3 name_th nameTh-missing", "4 parent no-such-code", "5 code code-form");
        assertThat(plans.byCode("T5")).isEmpty();
        assertThat(take(ADMIN, "code,colour\nT6,red\n").problems())
                .extracting(problem -> problem.key().replace("plans.problem.", ""))
                .contains("column-unknown", "column-missing");
        assertThat(take(ADMIN, "code,level,name_th,source\nT6,plan,a,b\nT6,plan,a,b\n")
                        .problems())
                .extracting(PlanProblem::row)
                .containsExactly(3);
    }

    private ImportPlans.Outcome take(Actor actor, String csv) {
        return imports.handle(actor, "plans.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
