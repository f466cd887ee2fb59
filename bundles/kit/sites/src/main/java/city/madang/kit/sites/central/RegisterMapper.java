// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface RegisterMapper {
    /** By name. */
    List<SiteRow> sites();

    Optional<SiteRow> site(String id);

    Optional<SiteRow> byCode(String index);

    Optional<SiteRow> bySecret(String hash);

    void insert(SiteRow site);

    /** Gives it another code; what came of the one before is forgotten. */
    void invite(String id, String codeIndex, Instant until);

    /** @return 0 when the code was used or replaced meanwhile */
    int take(String id, String codeIndex, String secretHash, Instant now);

    void misused(String id, Instant now, String address);

    int forgetMisuse(String id);

    /** Neither its secret nor its code counts any more. */
    int withdraw(String id, Instant now);

    List<PulseRow> pulses();

    Optional<PulseRow> pulse(String site);

    void begin(PulseRow pulse);

    /** @return 0 when another call was taken meanwhile */
    int go(PulseRow seen, PulseRow now);

    void endPulse(String site);

    List<CopyRow> copies();

    Optional<CopyRow> copy(String site);

    void note(CopyRow copy);

    int forgetCopy(String site);

    List<SilenceRow> silences();

    void fallSilent(SilenceRow silence);

    int endSilence(String site);
}
