package org.ruammue.workbooks;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ruammue.workbooks.SheetRows.CellMeaning;

/** An XLSX file (ECMA-376). Of its many parts only those with cells, texts and formats are ever unpacked. */
final class XlsxFile implements WorkbookFile {
    private record Link(String type, String target) {}

    private final ZipParts parts;
    private final WorkbookLimits limits;
    private final List<SheetName> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final Map<String, Link> links;
    private boolean from1904;
    private @Nullable CellMeaning meaning;

    private XlsxFile(ZipParts parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
        String workbook = links("").values().stream()
                .filter(link -> link.type().endsWith("/officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElseThrow(WorkbookProblem::corrupt);
        if (workbook.endsWith(".bin")) {
            throw new WorkbookProblem("workbooks.binary");
        }
        links = links(workbook);
        try (XmlPart xml = new XmlPart(parts.open(workbook))) {
            workbook(xml);
        }
        if (sheets.isEmpty()) {
            throw new WorkbookProblem("workbooks.empty");
        }
    }

    static XlsxFile open(String name, byte[] content, WorkbookLimits limits) {
        ZipParts parts = new ZipParts(content, limits);
        try {
            refuseForeign(parts);
            return new XlsxFile(parts, limits);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static void refuseForeign(ZipParts parts) {
        if (parts.has("mimetype") && parts.text("mimetype").contains("opendocument.spreadsheet")) {
            throw new WorkbookProblem("workbooks.opendocument");
        }
        if (!parts.has("[Content_Types].xml") || !parts.any("xl/workbook")) {
            throw new WorkbookProblem(parts.any("xl/") ? "workbooks.corrupt" : "workbooks.not-a-workbook");
        }
        if (parts.any("vbaproject")
                || parts.any("macrosheets/")
                || parts.text("[Content_Types].xml").contains("macroEnabled")) {
            throw new WorkbookProblem("workbooks.macros");
        }
    }

    private void workbook(XmlPart xml) {
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = xml.attribute("date1904", "0").matches("1|true|on");
            } else if (xml.starts("sheet")) {
                Link link = links.get(xml.attribute("id", ""));
                if (link == null) {
                    throw WorkbookProblem.corrupt();
                }
                // Sheets that are charts or dialogues have no cells
                if (link.type().endsWith("/worksheet")) {
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    sheets.add(new SheetName(sheets.size(), xml.attribute("name", ""), hidden));
                    sheetParts.add(link.target());
                }
                if (sheets.size() > limits.sheets()) {
                    throw new WorkbookProblem("workbooks.sheets", limits.sheets());
                }
            }
        }
    }

    @Override
    public List<SheetName> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Sheet.Area> rows(SheetName sheet, Consumer<Row> consumer) {
        try (XmlPart xml = new XmlPart(parts.open(sheetParts.get(sheet.index())))) {
            return new SheetRows(xml, meaning(), new CellCount(limits), consumer).read();
        }
    }

    private CellMeaning meaning() {
        CellMeaning known = meaning;
        if (known == null) {
            known = new CellMeaning(
                    part("/sharedStrings").map(SharedTexts::read, SharedTexts.none()),
                    part("/styles").map(Styles::read, Styles.none()),
                    from1904);
            meaning = known;
        }
        return known;
    }

    private Optionally part(String type) {
        String target = links.values().stream()
                .filter(link -> link.type().endsWith(type))
                .map(Link::target)
                .findFirst()
                .orElse("");
        return new Optionally(parts, target);
    }

    /** A part that a workbook may do without. */
    private record Optionally(ZipParts parts, String name) {
        <T> T map(java.util.function.Function<XmlPart, T> read, T without) {
            if (!parts.has(name)) {
                return without;
            }
            try (XmlPart xml = new XmlPart(parts.open(name))) {
                return read.apply(xml);
            }
        }
    }

    /** What a part refers to inside the file, by id; what lies outside is never followed. */
    private Map<String, Link> links(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Link> found = new HashMap<>();
        try (XmlPart xml = new XmlPart(parts.open(rels))) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    found.put(
                            xml.attribute("Id", ""),
                            new Link(xml.attribute("Type", ""), resolved(part, xml.attribute("Target", ""))));
                }
            }
        }
        return found;
    }

    private static String resolved(String part, String target) {
        try {
            return URI.create("/" + part)
                    .resolve(target.replace('\\', '/').replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
