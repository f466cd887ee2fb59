// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.Infected;
import city.madang.kit.FileStore.Unscanned;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has files scanned as they come.
 *
 * @param quarantine whether a file is taken, but given to nobody, while the scanner is away; otherwise it is refused
 */
record Gatekeeper(Scanner scanner, boolean quarantine) {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    /**
     * @throws Infected when the scanner knows it
     * @throws Unscanned when the scanner is away and files are refused then
     */
    Verdict judge(Path file) throws Infected, Unscanned {
        try {
            var harm = scanner.harm(file);
            if (harm.isPresent()) {
                LOG.info("an upload was refused: the scanner calls it {}", harm.get());
                throw new Infected(harm.get());
            }
            return Verdict.CLEAN;
        } catch (Infected e) {
            throw e;
        } catch (IOException e) {
            var fate = quarantine ? "kept back until it answers" : "refused";
            LOG.warn("the virus scanner does not scan, so uploads are {}: {}", fate, e.toString());
            if (quarantine) {
                return Verdict.WAITING;
            }
            throw (Unscanned) new Unscanned("the scanner is away").initCause(e);
        }
    }
}
