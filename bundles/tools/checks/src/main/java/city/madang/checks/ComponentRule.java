// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Rule 8 on the component descriptors of a jar: references are static and come by the constructor; dynamic ones only collect
 * what may come and go.
 */
public final class ComponentRule {
    public List<String> problems(BundleModule module, JarFile jar) throws IOException {
        var problems = new ArrayList<String>();
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith("OSGI-INF/") && entry.getName().endsWith(".xml")) {
                try (var in = jar.getInputStream(entry)) {
                    var component = DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(in)
                            .getDocumentElement();
                    var references = component.getElementsByTagName("reference");
                    for (int i = 0; i < references.getLength(); i++) {
                        check(module, component.getAttribute("name"), (Element) references.item(i), problems);
                    }
                } catch (SAXException | ParserConfigurationException e) {
                    throw new IOException(entry.getName(), e);
                }
            }
        }
        return problems;
    }

    private static void check(BundleModule module, String component, Element reference, List<String> problems) {
        var what = component + ", reference " + reference.getAttribute("name");
        boolean many = reference.getAttribute("cardinality").endsWith("..n")
                || reference.getAttribute("cardinality").equals("0..1");
        if (reference.getAttribute("policy").equals("dynamic")) {
            if (!many) {
                problems.add(module.says(what + ": a dynamic reference must be optional or to many"));
            }
        } else if (!reference.hasAttribute("parameter")) {
            problems.add(module.says(what + ": a static reference must be a parameter of the constructor"));
        }
    }
}
