// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Java itself, and what it needs of the machine. */
final class JavaChecks {
    private static final int LEAST = 17;
    /** From here on the container does not start. */
    private static final int TOO_NEW = 24;

    private static final long SLOW_RANDOM_MILLIS = 2000;
    private static final int MANY_BYTES = 4096;

    private JavaChecks() {}

    static List<Finding> java(int version) {
        var found = "Java " + version + " (" + System.getProperty("java.vendor") + ")";
        if (version < LEAST || version >= TOO_NEW) {
            return List.of(Finding.bad("java", found, "Install a JDK 17 and set JAVA_HOME to it."));
        }
        return List.of(
                version == LEAST
                        ? Finding.fine("java", found)
                        : Finding.warning("java", found, "Only 17 is tested; use it for a real city."));
    }

    static List<Finding> randomness() {
        var begun = System.nanoTime();
        new SecureRandom().nextBytes(new byte[MANY_BYTES]);
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return List.of(
                took < SLOW_RANDOM_MILLIS
                        ? Finding.fine("random numbers", "come at once")
                        : Finding.warning(
                                "random numbers",
                                "took " + took + " ms",
                                "Install a source of entropy, such as rng-tools, or give the virtual machine a virtio-rng"
                                        + " device."));
    }

    /** Names of files come from people and have any letters. */
    static List<Finding> letters() {
        var names = System.getProperty("sun.jnu.encoding", "UTF-8");
        var utf8 = Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8);
        return List.of(
                utf8
                        ? Finding.fine("letters", "file names are UTF-8")
                        : Finding.warning(
                                "letters",
                                "file names are " + names,
                                "Set LANG=C.UTF-8 (or another UTF-8 locale) for the user that runs Madang."));
    }

    static List<Finding> fonts() {
        try {
            System.setProperty("java.awt.headless", "true");
            var drawing = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB).createGraphics();
            drawing.drawString("Madang", 2, 20);
            drawing.dispose();
            return List.of(Finding.fine("fonts", "text can be drawn"));
        } catch (LinkageError | RuntimeException e) {
            return List.of(Finding.warning(
                    "fonts",
                    "text cannot be drawn (" + e.getClass().getSimpleName() + ")",
                    "Install fontconfig and one font, for example: apt install fontconfig fonts-dejavu-core."));
        }
    }
}
