package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FormVersionsTests {
    @Autowired
    FormVersions versions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesTheSameContentTheSameVersionAndOtherContentTheNext() {
        Form small = Forms.small();
        Form form = new Form("versions-tests", 0, small.name(), null, small.sections());
        long first = versions.publish(form, null, "");
        assertThat(versions.publish(form, null, "")).isEqualTo(first);
        Form renamed = new Form(form.key(), 0, new LocalizedText("ใหม่", "New"), null, form.sections());
        long second = versions.publish(renamed, null, "");
        assertThat(second).isNotEqualTo(first);
        assertThat(versions.publish(form, null, "")).isEqualTo(first);
        assertThat(versions.find(first)).isEqualTo(form.withVersion(1));
        assertThat(versions.find(second)).isEqualTo(renamed.withVersion(2));
    }

    @Test
    void neverChangesAPublishedVersion() {
        long id = versions.publish(WishesFormTests.wishes(), null, "");
        assertThat(versions.find(id).withVersion(0).sections())
                .isEqualTo(WishesFormTests.wishes().sections());
        assertThatThrownBy(() -> jdbc.sql("update form_version set definition = '{}' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> versions.find(-1)).isInstanceOf(NotFound.class);
    }
}
