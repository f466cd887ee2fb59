// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;

/** What services ask besides. */
public interface AttributeMapper {
    /** A row of {@code complaints_attribute}. */
    record AttributeRow(
            ServiceCode service,
            String code,
            int position,
            AnswerType datatype,
            boolean required,
            boolean variable,
            LocalText description,
            Optional<LocalText> hints) {}

    /** A row of {@code complaints_attribute_choice}; {@code code} is the attribute's. */
    record ChoiceRow(ServiceCode service, String code, int position, String choice, LocalText name) {}

    void insert(AttributeRow row);

    void insertChoice(ChoiceRow row);

    /** In the order of asking. */
    List<AttributeRow> of(ServiceCode service);

    List<ChoiceRow> choices(ServiceCode service);

    /** Services that ask anything. */
    List<ServiceCode> asking();

    /** All but its place in the order. */
    int update(AttributeRow row);

    void move(ServiceCode service, String code, int position);

    void deleteChoices(ServiceCode service, String code);

    int delete(ServiceCode service, String code);
}
