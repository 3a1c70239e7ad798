package org.ruammue.submissions;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sends requests in the name of people of the demo city, or of nobody. */
final class Requests {
    private final MockMvc mvc;
    private final People people;

    Requests(ApplicationContext beans) {
        this.mvc = beans.getBean(MockMvc.class);
        this.people = beans.getBean(People.class);
    }

    /** @param who a user name; null for nobody */
    MockHttpServletResponse answer(@Nullable String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var sent = request.with(csrf());
        return mvc.perform(who == null ? sent : sent.with(SignedInAs.person(people, who)))
                .andReturn()
                .getResponse();
    }

    String body(@Nullable String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return text(answer(who, request));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** One answer to a question, as pages and the API send it. */
    static MockHttpServletRequestBuilder typed(
            MockHttpServletRequestBuilder request, String path, String value, int version) {
        return json(request, "{\"path\": \"%s\", \"value\": \"%s\", \"version\": %d}".formatted(path, value, version));
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.accept(APPLICATION_JSON).contentType(APPLICATION_JSON).content(body);
    }
}
