package org.ruammue.organisations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Holiday;
import org.ruammue.organisations.Holidays;
import org.ruammue.organisations.KeepHolidays;
import org.ruammue.organisations.KeepHolidays.Details;
import org.ruammue.web.Listing;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public holidays by the API: everyone signed in may read, administrators keep the table. */
@RestController
@RequestMapping("/api/v1/holidays")
@Tag(name = "holidays")
class HolidayApi {
    private final Holidays holidays;
    private final KeepHolidays keep;
    private final BusinessTime time;

    HolidayApi(Holidays holidays, KeepHolidays keep, BusinessTime time) {
        this.holidays = holidays;
        this.keep = keep;
        this.time = time;
    }

    record HolidayJson(long id, LocalDate day, LocalizedText name, String kind, boolean confirmed, String source) {}

    record HolidayBody(
            @Nullable LocalDate day,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable Boolean confirmed,
            @Nullable String source) {

        Details details() {
            return new Details(
                    day,
                    OrganisationApi.text(nameTh),
                    OrganisationApi.text(nameEn),
                    OrganisationApi.text(kind),
                    Boolean.TRUE.equals(confirmed),
                    OrganisationApi.text(source));
        }
    }

    @GetMapping
    @Operation(summary = "Holidays by day, both ends included; without them those of this calendar year")
    Listing<HolidayJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        LocalDate first = from == null ? time.today().withDayOfYear(1) : from;
        LocalDate last = to == null ? first.withDayOfYear(first.lengthOfYear()) : to;
        return Listing.cut(holidays.between(first, last), page, size, HolidayApi::json);
    }

    @PostMapping
    @Operation(summary = "Adds a holiday (administrators)")
    ResponseEntity<HolidayJson> add(Actor actor, @RequestBody HolidayBody body) {
        long id = keep.add(actor, body.details());
        return ResponseEntity.created(URI.create("/api/v1/holidays/" + id)).body(known(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One holiday")
    HolidayJson show(Actor actor, @PathVariable long id) {
        return known(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a holiday (administrators)")
    HolidayJson change(Actor actor, @PathVariable long id, @RequestBody HolidayBody body) {
        keep.change(actor, id, body.details());
        return known(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a holiday (administrators)")
    void remove(Actor actor, @PathVariable long id) {
        keep.remove(actor, id);
    }

    private HolidayJson known(long id) {
        return json(holidays.byId(id).orElseThrow(NotFound::new));
    }

    private static HolidayJson json(Holiday holiday) {
        return new HolidayJson(
                holiday.id(), holiday.day(), holiday.name(), holiday.kind(), holiday.confirmed(), holiday.source());
    }
}
