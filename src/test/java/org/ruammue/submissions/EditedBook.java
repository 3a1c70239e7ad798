package org.ruammue.submissions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;

/** A workbook of ours in the hands of somebody who fills it: cells are found by their hidden ids, then changed in the file. */
final class EditedBook {
    private final Map<String, String> parts = new LinkedHashMap<>();

    EditedBook(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Fills the cell of an answer on a sheet of answers. */
    EditedBook answer(String section, String id, String text) {
        int sheet = sheet("ruammue-section:" + section);
        Row row = read().sheets().get(sheet).rows().stream()
                .filter(one -> one.text(0).equals(id))
                .findFirst()
                .orElseThrow();
        return cell(sheet, "D" + row.number(), text);
    }

    /** Fills a cell of a list. @param line counted from 0 below the titles */
    EditedBook row(String list, int line, String column, String text) {
        int sheet = sheet("ruammue-list:" + list);
        Row ids = read().sheets().get(sheet).row(3).orElseThrow();
        String letters = ids.cells().stream()
                .filter(cell -> cell.text().equals(column))
                .findFirst()
                .orElseThrow()
                .address()
                .toString()
                .replaceAll("\\d", "");
        return cell(sheet, letters + (6 + line), text);
    }

    /** Empties a line of a list, its hidden cells aside. */
    EditedBook clear(String list, int line) {
        int sheet = sheet("ruammue-list:" + list);
        for (var cell : read().sheets().get(sheet).row(6 + line).orElseThrow().cells()) {
            if (cell.column() > 2) {
                cell(sheet, cell.address().toString(), "");
            }
        }
        return this;
    }

    EditedBook replace(String part, String from, String to) {
        parts.computeIfPresent(part, (name, xml) -> xml.replace(from, to));
        return this;
    }

    EditedBook rename(int sheet, String name) {
        String xml = parts.get("xl/workbook.xml");
        List<String> names = Pattern.compile("<sheet name=\"[^\"]*\"")
                .matcher(xml)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        return replace("xl/workbook.xml", names.get(sheet), "<sheet name=\"" + name + "\"");
    }

    EditedBook drop(int sheet) {
        String xml = parts.get("xl/workbook.xml");
        List<String> names = Pattern.compile("<sheet [^>]*/>")
                .matcher(xml)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        return replace("xl/workbook.xml", names.get(sheet), "");
    }

    /** @param content of the cell as XML, for example a formula */
    EditedBook raw(int sheet, String address, String type, String content) {
        String part = "xl/worksheets/sheet" + (sheet + 1) + ".xml";
        String xml = parts.get(part);
        Matcher there =
                Pattern.compile("<c r=\"" + address + "\"[^>]*?(/>|>.*?</c>)").matcher(xml);
        String cell = "<c r=\"" + address + "\" t=\"" + type + "\">" + content + "</c>";
        parts.put(part, there.find() ? xml.substring(0, there.start()) + cell + xml.substring(there.end()) : xml);
        return this;
    }

    int sheet(String mark) {
        List<Sheet> sheets = read().sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).row(1).map(row -> row.text(0)).orElse("").equals(mark)) {
                return i;
            }
        }
        throw new AssertionError(mark);
    }

    private EditedBook cell(int sheet, String address, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("_(?=x\\p{XDigit}{4}_)", "_x005F_");
        return raw(sheet, address, "inlineStr", "<is><t xml:space=\"preserve\">" + escaped + "</t></is>");
    }

    private Workbook read() {
        return Workbook.read("test.xlsx", bytes());
    }
}
