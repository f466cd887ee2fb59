// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import city.madang.document.Paper;
import city.madang.l10n.Texts;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/** Prints papers as PDF by Apache FOP. Safe for several threads; a few papers at a time, the others wait. */
public final class PaperPress {
    private static final int AT_A_TIME = 2;

    private final Texts words;
    private final Supplier<ZoneId> zone;
    private final Predicate<Locale> rightToLeft;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private volatile FopFactory factory;

    public PaperPress(Texts words, Supplier<ZoneId> zone, Predicate<Locale> rightToLeft) {
        this.words = words;
        this.zone = zone;
        this.rightToLeft = rightToLeft;
    }

    public byte[] print(Paper paper) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        places.acquireUninterruptibly();
        try {
            // FOP looks its parts up through the thread's loader; the caller's would know nothing of them.
            thread.setContextClassLoader(PaperPress.class.getClassLoader());
            return set(paper);
        } catch (SAXException e) {
            throw new IllegalStateException("the paper cannot be set", e);
        } finally {
            places.release();
            thread.setContextClassLoader(before);
        }
    }

    private byte[] set(Paper paper) throws SAXException {
        var out = new ByteArrayOutputStream();
        var agent = factory().newFOUserAgent();
        agent.setProducer("Madang");
        agent.setAccessibility(true);
        var press = factory().newFop(MimeConstants.MIME_PDF, agent, out);
        var writing = rightToLeft.test(paper.locale());
        var objects = new FormattingObjects(press.getDefaultHandler());
        new PaperWriter(objects, paper, words, zone.get(), writing).write();
        return out.toByteArray();
    }

    /** Made at the first paper, because most cities print none in their first minutes. */
    private FopFactory factory() {
        var made = factory;
        if (made == null) {
            made = new FopFactoryBuilder(Fonts.BASE, new Fonts())
                    .setConfiguration(Fonts.configuration())
                    .build();
            factory = made;
        }
        return made;
    }
}
