package org.ruammue.organisations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills empty tables from the files under {@code organisations/}: the agencies of the BMA with their groups, and public
 * holidays. What an administrator has changed since is never touched.
 */
@Service
@Order(10)
public class ReferenceData implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

    /** Key of the advisory lock that keeps two servers from filling the tables at once. */
    private static final long LOCK = 0x4f5247L;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Holidays holidays;

    ReferenceData(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction, Holidays holidays) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.holidays = holidays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        importWhereEmpty();
    }

    /** Safe to call again: a table with rows stays as it is. */
    public void importWhereEmpty() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(:lock)", Map.of("lock", LOCK));
            if (empty("organisation")) {
                importOrganisations();
            }
            if (empty("holiday")) {
                importHolidays();
            }
        });
        holidays.forget();
    }

    private boolean empty(String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select not exists (select from " + table + ")", Map.of(), Boolean.class));
    }

    private void importOrganisations() {
        List<CSVRecord> organisations = read("organisations");
        insert(organisations, """
                insert into organisation (code, civil_code, kind, name_th, name_en, short_th, document_prefix, tile_col,
                    tile_row, valid_from, valid_to, ended, unconfirmed, source)
                values (:code, nullif(:civil_code, ''), :kind, :name_th, :name_en, :short_th, :document_prefix,
                    nullif(:tile_col, '')::int, nullif(:tile_row, '')::int, nullif(:valid_from, '')::date,
                    nullif(:valid_to, '')::date, :ended::boolean, :unconfirmed, :source)""");
        insert(organisations, """
                update organisation set parent_id = (select id from organisation where code = :parent),
                    successor_id = (select id from organisation where code = :successor) where code = :code""");
        insert(read("groups"), """
                insert into organisation_group (key, kind, name_th, name_en, source, position)
                values (:key, :kind, :name_th, :name_en, :source, (select count(*) from organisation_group))""");
        insert(read("members"), """
                insert into organisation_group_member (group_id, organisation_id, valid_from, valid_to, source)
                values ((select id from organisation_group where key = :group),
                    (select id from organisation where code = :organisation), :valid_from::date,
                    nullif(:valid_to, '')::date, :source)""");
        LOG.info("Imported {} organisations", organisations.size());
    }

    private void importHolidays() {
        insert(read("holidays"), """
                insert into holiday (day, name_th, name_en, kind, confirmed, source)
                values (:day::date, :name_th, :name_en, :kind, :confirmed::boolean, :source)""");
    }

    private void insert(List<CSVRecord> rows, String statement) {
        jdbc.batchUpdate(
                statement,
                rows.stream().map(row -> new MapSqlParameterSource(row.toMap())).toArray(SqlParameterSource[]::new));
    }

    private static List<CSVRecord> read(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                new ClassPathResource("organisations/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
