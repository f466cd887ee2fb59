// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Attribute;
import java.util.List;

/** What services ask besides. */
public interface AttributeMapper {
    /** A row of {@code complaints_attribute}. */
    record AttributeRow(
            ServiceCode service,
            String code,
            int position,
            Attribute.Type datatype,
            boolean required,
            boolean variable,
            LocalText description,
            String hint) {}

    /** A row of {@code complaints_attribute_choice}; {@code code} is the attribute's. */
    record ChoiceRow(ServiceCode service, String code, int position, String choice, LocalText name) {}

    void insert(AttributeRow row);

    void insertChoice(ChoiceRow row);

    /** In the order of asking. */
    List<AttributeRow> of(ServiceCode service);

    List<ChoiceRow> choices(ServiceCode service);

    /** Services that ask anything. */
    List<ServiceCode> asking();

    void deleteChoices(ServiceCode service, String code);

    int delete(ServiceCode service, String code);
}
