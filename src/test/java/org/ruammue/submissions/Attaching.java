package org.ruammue.submissions;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.IssueRound;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.StartRound;
import org.ruammue.programmes.Templates;
import org.ruammue.thai.FiscalYear;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round whose form asks for files, issued to a few agencies, and how files are sent there. */
final class Attaching {
    private Attaching() {}

    static Survey issued(ApplicationContext beans, String slug, String... agencies) throws Exception {
        Survey survey = new Survey(beans, slug);
        beans.getBean(Templates.class)
                .importYaml(
                        survey.actor("admin"),
                        new ClassPathResource("submissions/attachments.yaml")
                                .getContentAsString(StandardCharsets.UTF_8));
        Actor coordinator = survey.actor("coordinator");
        LocalDate today = beans.getBean(BusinessTime.class).today();
        beans.getBean(StartRound.class)
                .handle(coordinator, new StartRound.Command("attachments", FiscalYear.of(today), slug));
        PrepareRound prepare = beans.getBean(PrepareRound.class);
        prepare.handle(
                coordinator,
                new PrepareRound.SetDates(
                        slug, Survey.STEP, today.minusDays(5), today.plusDays(10), today.plusDays(20)));
        prepare.handle(coordinator, new PrepareRound.SetGroups(slug, List.of()));
        for (String code : agencies) {
            long id = beans.getBean(Organisations.class)
                    .byCode(code)
                    .orElseThrow()
                    .id();
            prepare.handle(coordinator, new PrepareRound.MakeException(slug, id, true, "ทดสอบ"));
        }
        beans.getBean(IssueRound.class).handle(coordinator, slug);
        return survey;
    }

    /** As an open page sends it. */
    static MockMultipartHttpServletRequestBuilder page(
            Survey survey, String agency, String path, String name, byte[] content) {
        return multipart(survey.page(agency) + "/answers/files")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("path", path)
                .accept("application/json");
    }

    static MockMultipartHttpServletRequestBuilder api(
            Survey survey, String agency, String path, String name, byte[] content) {
        return multipart(survey.api(agency) + "/files")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("path", path);
    }

    static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
