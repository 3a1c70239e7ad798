package org.ruammue.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A request of the API that is repeated with its Idempotency-Key is answered again and done once. */
@ApplicationTest
class IdempotencyTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRepeatedRequestIsAnsweredAgainAndDoneOnce() throws Exception {
        String first = add("admin", "key-1", "idem-one")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist(IdempotencyFilter.REPLAYED))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = add("admin", "key-1", "idem-one")
                .andExpect(status().isCreated())
                .andExpect(header().string(IdempotencyFilter.REPLAYED, "true"))
                .andExpect(header().string("Location", "/api/v1/people/idem-one"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).isEqualTo(first).contains("idem-one");
        assertThat(people.count("idem-one")).isEqualTo(1);
    }

    @Test
    void aRefusalIsRepeatedToo() throws Exception {
        add("admin", "key-2", "dusit").andExpect(status().isUnprocessableContent());
        add("admin", "key-2", "dusit")
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().string(IdempotencyFilter.REPLAYED, "true"))
                .andExpect(jsonPath("$.code").value("accounts.problem.username-taken"));
    }

    @Test
    void aKeyStandsForOneRequestOfOnePerson() throws Exception {
        add("admin", "key-3", "idem-three").andExpect(status().isCreated());
        add("admin", "key-3", "idem-other")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("accounts.problem.idempotency-other"));
        assertThat(people.byUsername("idem-other")).isEmpty();
        add("coordinator", "key-3", "idem-three")
                .andExpect(status().isForbidden())
                .andExpect(header().doesNotExist(IdempotencyFilter.REPLAYED));
        add("admin", "k".repeat(201), "idem-long")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("accounts.problem.idempotency-key"));
    }

    @Test
    void aRequestThatStillRunsIsNotStartedAgain() throws Exception {
        add("admin", "key-4", "idem-four").andExpect(status().isCreated());
        jdbc.sql("update idempotency_key set status = null").update();
        add("admin", "key-4", "idem-four")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("accounts.problem.idempotency-running"));
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        add("admin", "key-5", "idem-five").andExpect(status().isCreated());
        jdbc.sql("update idempotency_key set started_at = started_at - :day * interval '1 second'")
                .param("day", Duration.ofHours(24).toSeconds() + 1)
                .update();
        add("admin", "key-5", "idem-five")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("accounts.problem.username-taken"));
    }

    @Test
    void theSecretOfATokenIsNotKept() throws Exception {
        for (int n = 0; n < 2; n++) {
            mvc.perform(post("/api/v1/people/health/tokens")
                            .with(SignedInAs.person(people, "admin"))
                            .header(IdempotencyFilter.HEADER, "key-6")
                            .contentType(APPLICATION_JSON)
                            .content("{}"))
                    .andExpect(status().isCreated())
                    .andExpect(header().doesNotExist(IdempotencyFilter.REPLAYED));
        }
    }

    private ResultActions add(String by, String key, String username) throws Exception {
        return mvc.perform(post("/api/v1/people")
                .with(SignedInAs.person(people, by))
                .header(IdempotencyFilter.HEADER, key)
                .contentType(APPLICATION_JSON)
                .content("{\"username\": \"" + username + "\", \"nameTh\": \"ทดลอง สมมติ\"}"));
    }
}
