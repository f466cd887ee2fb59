// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** What kind of danger (CAP 1.2, 3.2.2). */
public enum Category implements CapWord {
    MET,
    GEO,
    SAFETY,
    SECURITY,
    RESCUE,
    FIRE,
    HEALTH,
    ENV,
    TRANSPORT,
    INFRA,
    CBRNE,
    OTHER;

    @Override
    public String cap() {
        return this == CBRNE ? name() : CapWord.super.cap();
    }
}
