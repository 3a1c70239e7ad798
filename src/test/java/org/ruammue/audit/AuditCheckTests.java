package org.ruammue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The log only grows, and a change made behind its back is found and named. */
@ApplicationTest
class AuditCheckTests {
    @Autowired
    private AuditLog log;

    @Autowired
    private AuditCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void theChainIsWhole() {
        long first = append("check.whole", 3);
        AuditCheck.Result result = check.verifyWhole();
        assertThat(result.whole()).isTrue();
        assertThat(result.entries()).isGreaterThanOrEqualTo(first + 2);
        assertThat(result.lastHash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set number = number where number = 1",
                "delete from audit_entry where number = 1",
                "truncate audit_entry"
            })
    void theDatabaseRefusesToChangeIt(String change) {
        append("check.refused", 1);
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only grows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else' where number = :number",
                "update audit_entry set at = at + interval '1 second' where number = :number",
                "update audit_entry set detail = '{}' where number = :number",
                "update audit_entry set hash = sha256(hash) where number = :number",
                "delete from audit_entry where number = :number"
            })
    void namesTheLineThatWasTamperedWith(String change) {
        long first = append("check.tampered", 3);
        long tampered = first + 1;
        long named = change.startsWith("delete") ? tampered + 1 : tampered;
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql(change).param("number", tampered).update();
            assertThat(check.verifyWhole().brokenAt()).isEqualTo(named);
            assertThat(check.verifyWhole().entries()).isEqualTo(tampered - 1);
        });
        assertThat(check.verifyWhole().whole()).isTrue();
    }

    @Test
    void aLinePutInWithAHashOfItsOwnBreaksTheNextOne() {
        long tampered = append("check.forged", 2);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            AuditEntry old = jdbc.sql("select * from audit_entry where number = :number")
                    .param("number", tampered)
                    .query(AuditLog::entry)
                    .single();
            byte[] forged = AuditEntry.hash(
                    old.previousHash(),
                    tampered,
                    old.at(),
                    old.personId(),
                    "forger",
                    old.action(),
                    old.subject(),
                    old.detail());
            jdbc.sql("update audit_entry set actor = 'forger', hash = :hash where number = :number")
                    .param("hash", forged)
                    .param("number", tampered)
                    .update();
            assertThat(check.verifyWhole().brokenAt()).isEqualTo(tampered + 1);
        });
    }

    @Test
    void administratorsReadItInPages() throws Exception {
        append("check.paged", 60);
        String first = mvc.perform(get("/admin/audit?subject=check.paged")
                        .with(SignedInAs.person(people, "admin"))
                        .cookie(new Cookie("lang", "en")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(first).contains("before=").contains("Older lines").contains("{\"step\":60}");
        assertThat(first).doesNotContain("{\"step\":10}");
        mvc.perform(get("/admin/audit/verification")
                        .with(SignedInAs.person(people, "admin"))
                        .cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("The log is whole")));
        for (String address : new String[] {"/admin/audit", "/admin/audit/verification"}) {
            mvc.perform(get(address)).andExpect(status().is3xxRedirection());
            mvc.perform(get(address).with(SignedInAs.person(people, "coordinator")))
                    .andExpect(status().isForbidden());
        }
    }

    /** Appends lines and gives the number of the first. */
    private long append(String subject, int lines) {
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, lines)
                .forEach(n -> log.append(Actor.SYSTEM, "check.tested", subject, Map.of("step", n))));
        return jdbc.sql("select min(n) from (select number n from audit_entry where subject = :subject"
                        + " order by number desc limit :lines) newest")
                .param("subject", subject)
                .param("lines", lines)
                .query(Long.class)
                .single();
    }
}
