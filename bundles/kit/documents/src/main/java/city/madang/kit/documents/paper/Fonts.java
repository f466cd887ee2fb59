// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fop.configuration.Configuration;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * The fonts inside this bundle. Papers name all of them; each character is set in the first that has it, so the order decides
 * between fonts that share one: Latin first, Korean before Chinese.
 */
final class Fonts implements ResourceResolver {
    /** Root of relative addresses, of which papers have none. */
    static final URI BASE = URI.create("file:/");

    /** Names as papers use them. @param bold whether there is a font for bold; otherwise it is made from the regular one */
    private record Font(String name, boolean bold) {}

    private static final List<Font> ALL = List.of(
            new Font("NotoSans", true),
            new Font("Vazirmatn", true),
            new Font("NotoSansKR", false),
            new Font("NotoSansSC", false),
            new Font("NotoSansThai", true),
            new Font("NotoSansDevanagari", true));

    /** Families in the order in which a character is looked for. */
    static String families() {
        return String.join(", ", ALL.stream().map(Font::name).toList());
    }

    /** What FOP is told: only fonts of ours, all embedded, tags for screen readers (PDF/UA, ISO 14289-1). */
    static Configuration configuration() {
        var xml = new StringBuilder("<fop version='1.0'><accessibility>true</accessibility><renderers>");
        xml.append(
                "<renderer mime='application/pdf'><pdf-a-mode>PDF/A-2a</pdf-a-mode><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><fonts>");
        for (var font : ALL) {
            add(xml, font.name(), "Regular", "normal", false);
            add(xml, font.name(), font.bold() ? "Bold" : "Regular", "bold", !font.bold());
        }
        xml.append("</fonts></renderer></renderers></fop>");
        try {
            var content = xml.toString().getBytes(StandardCharsets.UTF_8);
            return new DefaultConfigurationBuilder().build(new ByteArrayInputStream(content));
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder xml, String name, String file, String weight, boolean simulated) {
        xml.append("<font kerning='yes' embed-url='");
        xml.append(at(name + "-" + file + ".ttf")).append("'");
        xml.append(simulated ? " simulate-style='true'" : "")
                .append("><font-triplet name='")
                .append(name);
        xml.append("' style='normal' weight='").append(weight).append("'/></font>");
    }

    private static URI at(String file) {
        try {
            return Fonts.class.getResource("/fonts/" + file).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing outside of this bundle is ever opened, whatever a paper says. */
    @Override
    public Resource getResource(URI uri) throws IOException {
        var name = uri.toString().substring(uri.toString().lastIndexOf('/') + 1);
        if (!isFont(name) || !uri.equals(at(name))) {
            throw new IOException("not a resource of papers: " + uri.getScheme());
        }
        return new Resource(uri.toURL().openStream());
    }

    private static boolean isFont(String name) {
        return ALL.stream()
                .anyMatch(font -> name.equals(font.name() + "-Regular.ttf") || name.equals(font.name() + "-Bold.ttf"));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("papers are not written to " + uri);
    }
}
