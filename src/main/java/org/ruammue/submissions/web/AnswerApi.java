package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.EditRows;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The answers of a draft by the API, one at a time, and the rows of its lists. */
@RestController
class AnswerApi extends DeskApi {
    private final SaveAnswer save;
    private final EditRows rows;
    private final Messages messages;

    AnswerApi(Desks desks, SaveAnswer save, EditRows rows, Messages messages) {
        super(desks);
        this.save = save;
        this.rows = rows;
        this.messages = messages;
    }

    record SaveBody(String path, @Nullable JsonNode value, int version) {
        SaveBody {
            Objects.requireNonNull(path);
        }
    }

    record SavedJson(
            String path,
            JsonNode value,
            int version,
            Instant savedAt,
            @Nullable LocalizedText finding) {

        static SavedJson of(SaveAnswer.Saved saved, Messages messages) {
            return new SavedJson(
                    saved.path(),
                    saved.value(),
                    saved.version(),
                    saved.savedAt(),
                    saved.remark() == null ? null : saved.remark().text(messages));
        }
    }

    record RowJson(String id) {}

    @PutMapping("/answers")
    @Operation(summary = "Saves one answer; version is the one you saw, 0 for none. 409 tells what somebody else saved")
    SavedJson save(Actor actor, @ModelAttribute Desk desk, @RequestBody SaveBody body) {
        JsonNode value = body.value() == null ? NullNode.getInstance() : body.value();
        return SavedJson.of(
                save.handle(actor, desk, new SaveAnswer.Command(body.path(), value, body.version())), messages);
    }

    @PostMapping("/rows/{list}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a row to a list; answers in it have paths list/row/question")
    RowJson addRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list) {
        return new RowJson(rows.add(actor, desk, list));
    }

    @DeleteMapping("/rows/{list}/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a row; its answers are kept and come back with PUT")
    void removeRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list, @PathVariable String row) {
        rows.remove(actor, desk, list, row, true);
    }

    @PutMapping("/rows/{list}/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Brings a removed row back")
    void restoreRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list, @PathVariable String row) {
        rows.remove(actor, desk, list, row, false);
    }
}
