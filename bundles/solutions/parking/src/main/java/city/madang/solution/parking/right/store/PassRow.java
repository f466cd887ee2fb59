// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.store;

import city.madang.solution.parking.right.domain.PassState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of {@code parking_pass}. Holder, contact, code and card are sealed.
 *
 * @param nameFinger by which the whole name is found
 * @param contactFinger by which the contact is found; empty where there is none
 * @param opens minute of the day from which it holds on working days; empty for always
 * @param closes minute of the day until which it holds, at most 1440
 */
public record PassRow(
        String id,
        String holder,
        String nameFinger,
        String contact,
        Optional<String> contactFinger,
        String code,
        Optional<String> card,
        int spaces,
        Optional<Integer> opens,
        Optional<Integer> closes,
        LocalDate validFrom,
        LocalDate validUntil,
        long price,
        PassState state,
        Instant since,
        String reason) {}
