package org.ruammue.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files made part by part, so that any of the parts can be wrong. */
final class HandMade {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    HandMade() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part("_rels/.rels", relations(relation("1", "officeDocument", "xl/workbook.xml")));
        part(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "/xl/sharedStrings.xml")
                        + relation("r3", "styles", "styles.xml")));
        workbook("");
        sheet("");
    }

    HandMade part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    HandMade part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    HandMade workbook(String properties) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + properties
                        + "<sheets><sheet name='แผ่นแรก' sheetId='1' r:id='r1'/></sheets></workbook>");
    }

    /** @param rows as XML */
    HandMade sheet(String rows) {
        return sheet(rows, "");
    }

    HandMade sheet(String rows, String after) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    HandMade texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** One style for each of the format codes. */
    HandMade formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId='")
                    .append(200 + i)
                    .append("' formatCode='")
                    .append(codes[i])
                    .append("'/>");
            styles.append("<xf numFmtId='").append(200 + i).append("'/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    private void writeTo(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relations(String inner) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inner
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }
}
