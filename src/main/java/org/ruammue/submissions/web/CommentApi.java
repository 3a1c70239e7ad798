package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Comment;
import org.ruammue.submissions.Comments;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Discuss;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues of an agency say to each other about its answer; for anybody else the address does not exist. */
@RestController
class CommentApi extends DeskApi {
    private final Comments comments;
    private final Discuss discuss;

    CommentApi(Desks desks, Comments comments, Discuss discuss) {
        super(desks);
        this.comments = comments;
        this.discuss = discuss;
    }

    record SayBody(String path, String words) {
        SayBody {
            Objects.requireNonNull(path);
            Objects.requireNonNull(words);
        }
    }

    record CommentJson(
            long id,
            String path,
            String by,
            String words,
            Instant saidAt,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy) {
        static CommentJson of(Comment comment) {
            return new CommentJson(
                    comment.id(),
                    comment.path(),
                    comment.name(),
                    comment.words(),
                    comment.saidAt(),
                    comment.resolvedAt(),
                    comment.resolvedBy());
        }
    }

    record SaidJson(long id) {}

    @GetMapping("/comments")
    @Operation(
            summary = "Comments among colleagues of the agency, resolved ones too; path is of an answer or a section")
    List<CommentJson> all(@ModelAttribute Desk desk) {
        requireInside(desk);
        return comments.of(desk).stream().map(CommentJson::of).toList();
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says something to the colleagues; nobody outside the agency ever sees it")
    SaidJson say(Actor actor, @ModelAttribute Desk desk, @RequestBody SayBody body) {
        requireInside(desk);
        return new SaidJson(discuss.say(actor, desk, body.path(), body.words()));
    }

    @PostMapping("/comments/{comment}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a comment as dealt with")
    void resolve(Actor actor, @ModelAttribute Desk desk, @PathVariable long comment) {
        requireInside(desk);
        discuss.resolve(actor, desk, comment, true);
    }

    @PostMapping("/comments/{comment}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Opens a comment again")
    void reopen(Actor actor, @ModelAttribute Desk desk, @PathVariable long comment) {
        requireInside(desk);
        discuss.resolve(actor, desk, comment, false);
    }

    @DeleteMapping("/comments/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes one's own comment back")
    void remove(Actor actor, @ModelAttribute Desk desk, @PathVariable long comment) {
        requireInside(desk);
        discuss.remove(actor, desk, comment);
    }
}
