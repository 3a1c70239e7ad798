package org.ruammue;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The application starts, says so, and tells nothing else about itself. */
@ApplicationTest
class StartTests {
    @Autowired
    private MockMvc mvc;

    @Test
    void isReadyWithItsDatabase() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
    }

    @Test
    void keepsItsInsideToItself() throws Exception {
        for (var endpoint : new String[] {"env", "beans", "heapdump", "loggers", "metrics", "shutdown"}) {
            mvc.perform(get("/actuator/" + endpoint)).andExpect(status().is3xxRedirection());
        }
    }
}
