package org.ruammue.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats that the cells of a workbook refer to by the number of their style. */
final class Styles {
    private final Map<Integer, NumberFormat> own = new HashMap<>();
    private final List<NumberFormat> formats = new ArrayList<>();

    static Styles none() {
        return new Styles();
    }

    static Styles read(XmlPart xml) {
        Styles styles = new Styles();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                styles.own.put(number(xml, "numFmtId"), NumberFormat.ofCode(xml.attribute("formatCode", "")));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts("cellXfs");
            } else if (cells && xml.starts("xf")) {
                int id = number(xml, "numFmtId");
                NumberFormat format = styles.own.get(id);
                styles.formats.add(format == null ? NumberFormat.ofId(id) : format);
            }
        }
        return styles;
    }

    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }

    private static int number(XmlPart xml, String attribute) {
        try {
            return Integer.parseInt(xml.attribute(attribute, "0"));
        } catch (NumberFormatException e) {
            throw WorkbookProblem.corrupt();
        }
    }
}
