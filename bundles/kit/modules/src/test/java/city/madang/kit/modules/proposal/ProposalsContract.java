// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.catalogue.Proposal;
import city.madang.identity.Visitor;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proposal stays, the latest of each module, until it is put aside. */
abstract class ProposalsContract {
    private final DataStore data;

    ProposalsContract(TestDatabase on) {
        data = on.open();
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void theLatestOfEachModuleHoldsUntilItIsPutAside() {
        var clock = Clock.systemUTC();
        try (var proposals = new Proposals(data, new TableAudit(data, clock), clock)) {
            assertThat(proposals.all()).isEmpty();
            proposals.keep(
                    "study",
                    Visitor.ANYBODY,
                    new Proposal(List.of("alerts"), List.of(), List.of(), OptionalLong.empty()));
            proposals.keep(
                    "study",
                    Visitor.ANYBODY,
                    new Proposal(
                            List.of("complaints", "alerts"),
                            List.of(Locale.KOREAN, Locale.ENGLISH),
                            List.of("gate"),
                            OptionalLong.of(9_700_000)));
            assertThat(proposals.all()).singleElement().satisfies(each -> {
                assertThat(each.moduleIds()).containsExactly("complaints", "alerts");
                assertThat(each.languageTags()).containsExactly("ko", "en");
                assertThat(each.driverIds()).containsExactly("gate");
                assertThat(each.inhabitants()).isEqualTo(9_700_000);
            });
            proposals.keep(
                    "other",
                    Visitor.ANYBODY,
                    new Proposal(Collections.nCopies(40, "complaints"), List.of(), List.of(), OptionalLong.empty()));
            assertThat(proposals.find("other").orElseThrow().languageTags()).isEmpty();
            proposals.remove("study", Visitor.ANYBODY);
            proposals.remove("study", Visitor.ANYBODY);
            assertThat(proposals.find("study")).isEmpty();
            assertThat(proposals.all()).hasSize(1);
        }
    }
}
