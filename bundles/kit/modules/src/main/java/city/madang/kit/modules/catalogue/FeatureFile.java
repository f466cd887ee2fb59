// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A file of features: which bundles a feature brings. */
final class FeatureFile {
    private FeatureFile() {}

    /**
     * Addresses of the feature's bundles, as {@code mvn:group/artifact/version}.
     *
     * @throws IOException when it is no such file
     */
    static List<String> bundles(InputStream file, String feature) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var found = new ArrayList<String>();
        try {
            var xml = factory.createXMLStreamReader(file);
            var within = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                // One without a name, inside another, says what that one needs.
                var name = xml.getAttributeValue(null, "name");
                if (xml.getLocalName().equals("feature") && name != null) {
                    within = name;
                } else if (xml.getLocalName().equals("bundle") && within.equals(feature)) {
                    found.add(xml.getElementText().strip());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it is no file of features: " + e.getMessage(), e);
        }
        return found;
    }
}
