package org.ruammue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages and the API of plans, for those who may and those who may not. */
@ApplicationTest
class PlanPagesTests {
    private static final String BODY =
            "{\"code\": \"P1\", \"level\": \"plan\", \"nameTh\": \"แผน\", \"validFrom\": 2570, \"source\": \"การทดสอบ\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void anAdministratorKeepsThemOnPages() throws Exception {
        assertThat(text("admin", get("/admin/plans")))
                .contains("มหานครประชาธิปไตย")
                .doesNotContain("HR2561");
        assertThat(text("admin", get("/admin/plans?ended=true"))).contains("HR2561", "สิ้นสุดแล้ว");
        var form = post("/admin/plans")
                .param("level", "strategy")
                .param("parent", "BMA2556")
                .param("nameTh", "<b>ด้านที่ 6</b>")
                .param("source", "การทดสอบ");
        MockHttpServletResponse refused = answer("admin", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("โปรดใส่รหัส", "&lt;b>ด้านที่ 6");
        assertThat(answer("admin", form.param("code", "P0-6")).getStatus()).isEqualTo(303);
        assertThat(text("admin", get("/admin/plans/nodes/P0-6"))).contains("ด้านที่ 6");
        assertThat(answer("admin", post("/admin/plans/nodes/P0-6/move").param("up", "true"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text("admin", get("/admin/plans/plans.csv"))).contains("P0-6,BMA2556,strategy");
        byte[] csv = "code,level,name_th,source\nP9,plan,,x\n".getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse bad = answer(
                "admin", multipart("/admin/plans/import").file(new MockMultipartFile("file", "a.csv", null, csv)));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(body(bad)).contains("โปรดใส่ชื่อ", "name_th");
    }

    @Test
    void theApiReadsForAllAndKeepsForAdministrators() throws Exception {
        assertThat(text("dusit", get("/api/v1/plans?year=2570")))
                .contains("BMA2556-5")
                .doesNotContain("HR2561");
        assertThat(text("dusit", get("/api/v1/plans/NS2561-6"))).contains("\"parent\":\"NS2561\"");
        assertThat(json("admin", post("/api/v1/plans"), BODY).getStatus()).isEqualTo(201);
        assertThat(body(json("admin", put("/api/v1/plans/P1"), BODY.replace("แผน", "แผนใหม่"))))
                .contains("แผนใหม่");
        assertThat(json("admin", post("/api/v1/plans/P1/move"), "{\"up\": true}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(body(json("admin", post("/api/v1/plans/P1/end"), "{\"validTo\": 2571}")))
                .contains("\"validTo\":2571");
        MockHttpServletResponse broken = answer(
                "admin", post("/api/v1/plans/import").contentType("text/csv").content("code,level\n,plan\n"));
        assertThat(broken.getStatus()).isEqualTo(422);
        assertThat(body(broken)).contains("\"problems\":[{").contains("name_th");
    }

    @Test
    void nobodyElseKeepsThem() throws Exception {
        for (String who : List.of("dusit", "coordinator")) {
            for (var request : List.of(
                    get("/admin/plans"),
                    get("/admin/plans/new"),
                    get("/admin/plans/plans.csv"),
                    get("/admin/plans/import"),
                    get("/admin/plans/nodes/BMA2556"),
                    post("/admin/plans").param("code", "P2"),
                    post("/admin/plans/nodes/BMA2556").param("code", "BMA2556"),
                    post("/admin/plans/nodes/BMA2556/move").param("up", "true"))) {
                assertThat(answer(who, request).getStatus()).isIn(403, 404);
            }
            assertThat(json(who, post("/api/v1/plans"), BODY.replace("P1", "P2"))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(json(who, put("/api/v1/plans/BMA2556"), BODY).getStatus())
                    .isEqualTo(403);
        }
    }

    private MockHttpServletResponse json(String who, AbstractMockHttpServletRequestBuilder<?> request, String body)
            throws Exception {
        return answer(who, request.contentType("application/json").content(body));
    }

    private String text(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return body(answer);
    }

    private MockHttpServletResponse answer(String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedInAs.person(people, who)))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
