package org.ruammue.workbooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one XML part from element to element. A part with a document type, and so with entities, is refused.
 * Names are compared without namespace, which takes the strict and the transitional form of the format alike.
 */
final class XmlPart implements AutoCloseable {
    private final InputStream in;
    private final XMLStreamReader reader;

    XmlPart(InputStream in) {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException | IOException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    /**
     * The format knows UTF-8 and UTF-16 only. Bytes that do not fit are found here, because the parser would print them
     * on the console.
     */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(3);
        int first = bytes.read() << 8 | bytes.read();
        boolean marked = first == 0xEFBB && bytes.read() == 0xBF;
        if (!marked) {
            bytes.reset();
        }
        Charset charset = first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** By its name without prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** All text of the element that was just entered, up to its end; hints of pronunciation are left out. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int hint = 0;
        while (depth > 0) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    hint = hint == 0 && reader.getLocalName().equals("rPh") ? depth : hint;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    hint = hint == depth ? 0 : hint;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (hint == 0) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
            if (text.length() > WorkbookLimits.CELL_LENGTH) {
                throw new WorkbookProblem("workbooks.cell-length", WorkbookLimits.CELL_LENGTH);
            }
        }
        return text.toString();
    }

    private int event() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new WorkbookProblem("workbooks.entities");
            }
            return event;
        } catch (XMLStreamException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw WorkbookProblem.corrupt();
        }
    }
}
