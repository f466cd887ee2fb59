// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.kit.Cities;
import city.madang.kit.sites.Dice;
import city.madang.kit.sites.EnrolmentCode;
import city.madang.kit.sites.SiteTables;
import city.madang.site.Contact;
import city.madang.site.Sites;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What this server is at the centre, and keeps of its calls there. Nothing here on a central server. Safe for several threads. */
public final class OwnSite {
    private final SiteTables tables;
    private final Cities cities;
    private final Clock clock;
    private final OwnRows rows;
    private final Dice dice = new Dice();

    public OwnSite(SiteTables tables, Cities cities, Clock clock) {
        this.tables = tables;
        this.cities = cities;
        this.clock = clock;
        rows = new OwnRows(tables.database(), tables.vault());
    }

    /** What it is now; empty before it has enrolled, and on a central server. */
    public Optional<OwnRow> now() {
        return cities.localServer().isPresent() ? rows.find(OwnRow.NOW) : Optional.empty();
    }

    public Optional<Contact> contact() {
        return now().map(row -> {
            boolean there = isThere(row);
            return new Contact(row.site(), row.name(), there, there ? row.back() : row.heard());
        });
    }

    /** Whether the centre answered lately, and the last call was not refused. */
    boolean isThere(OwnRow row) {
        return !isRefused(row) && !isSilent(row);
    }

    private static boolean isRefused(OwnRow row) {
        return row.trouble().equals(Heartbeats.COPY) || row.trouble().equals(Heartbeats.UNKNOWN);
    }

    private boolean isSilent(OwnRow row) {
        return Duration.between(row.heard(), clock.instant()).compareTo(Sites.SILENCE) >= 0;
    }

    /** The address of a path at the centre. */
    public URI at(String path) {
        return URI.create(enrolled().central() + path);
    }

    /** What a call shows in order to be known. */
    public String shown() {
        var row = enrolled();
        return row.secret() + "." + row.mark();
    }

    private OwnRow enrolled() {
        return now().orElseThrow(() -> new IllegalStateException("this server is no site that has enrolled"));
    }

    /**
     * Gets ready for trying a code. A code that was tried before goes with the same secret: the centre may have taken it, or has.
     */
    OwnRow trying(EnrolmentCode code, URI central) {
        var index = tables.vault().index("code", code.value());
        var before = rows.find(OwnRow.NEXT).filter(row -> row.codeIndex().equals(index));
        var secret = before.or(() -> taken(index)).map(OwnRow::secret).orElseGet(dice::secret);
        var row = OwnRow.trying(secret, index, central, clock.instant());
        rows.put(row);
        return row;
    }

    private Optional<OwnRow> taken(String index) {
        return now().filter(row -> row.codeIndex().equals(index));
    }

    /** The centre took the code; when it had taken it before, and this server knows, all stays as it is. */
    void enrolled(OwnRow tried, String site, String name, String line) {
        if (taken(tried.codeIndex()).isEmpty()) {
            rows.took(tried.enrolled(site, name, line, clock.instant()));
        }
    }

    /** The row with the mark of the next call, which stays the same until that is answered. */
    OwnRow sending(OwnRow row) {
        if (!row.sending().isEmpty()) {
            return row;
        }
        var next = row.sending(dice.mark());
        rows.update(next);
        return next;
    }

    /** @return whether contact is back with it */
    boolean answered(OwnRow sent, String name, String line, Duration took) {
        rows.update(sent.answered(name, line, took.toMillis(), clock.instant()));
        return sent.lost().isPresent();
    }

    /** @return whether it is now that contact is lost */
    boolean failed(OwnRow sent, String why) {
        var tried = sent.failed(why, Optional.empty());
        boolean noticed = sent.lost().isEmpty() && !isThere(tried);
        rows.update(noticed ? sent.failed(why, Optional.of(clock.instant())) : tried);
        return noticed;
    }

    Instant instant() {
        return clock.instant();
    }
}
