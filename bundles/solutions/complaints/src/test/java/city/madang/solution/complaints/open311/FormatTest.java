// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.web.HttpReply;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class FormatTest {
    private static String xml(Object answer) {
        return ((HttpReply.Text) Format.XML.write("services", answer).body()).content();
    }

    @Test
    void writesListsMapsAndNothing() {
        var one = new java.util.LinkedHashMap<String, Object>();
        one.put("service_code", "001");
        one.put("metadata", true);
        one.put("description", null);
        assertThat(xml(List.of(one)))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><services><service><service_code>001</service_code>"
                                + "<metadata>true</metadata><description/></service></services>");
    }

    @Property
    void isWellFormedWhateverIsWritten(@ForAll String text) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        var document = builder.parse(new InputSource(new StringReader(xml(List.of(Map.of("service_name", text))))));
        var read = document.getElementsByTagName("service_name").item(0).getTextContent();
        assertThat(read.codePointCount(0, read.length())).isEqualTo(text.codePointCount(0, text.length()));
    }
}
