// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a checker says of a PDF: ISO 14289-1 (PDF/UA-1) and ISO 19005-2, level A (PDF/A-2a). */
final class Standards {
    private static final List<PDFAFlavour> BOTH = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {}

    static Set<String> faults(byte[] pdf) {
        var faults = new TreeSet<String>();
        for (var standard : BOTH) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(said -> said.getStatus() == TestAssertion.Status.FAILED)
                        .forEach(said ->
                                faults.add(standard + " " + said.getRuleId().getClause() + " " + said.getMessage()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return faults;
    }
}
