package se.samsas.signin;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsas.access.RoleSource;

/// What is read out of the tokens of a provider elsewhere, besides who it is. A claim is named by its path, such as
/// `realm_access.roles`; `*` stands for any name on the way. A path may be followed by a blank and a prefix: then only
/// names that begin with it count, without it (`groups /agencies/`). docs/identity.md has examples.
///
/// @param decides        who says which roles somebody has and for which agencies (`SAMSAS_OIDC_CLAIMS_DECIDES`)
/// @param roles          where names of roles stand (`SAMSAS_OIDC_CLAIMS_ROLES`)
/// @param roleNames      what is called otherwise there, each as `name=role` (`SAMSAS_OIDC_CLAIMS_ROLE_NAMES`)
/// @param everywhere     names of roles whose holders have all their roles for the installation itself
///                       (`SAMSAS_OIDC_CLAIMS_EVERYWHERE`); none unless it is set
/// @param agencies       where the agencies stand, by id (`SAMSAS_OIDC_CLAIMS_AGENCIES`)
/// @param person         where the ids of people stand, as the HR data has them (`SAMSAS_OIDC_CLAIMS_PERSON`); none
///                       unless it is set
/// @param employeeNumber where numbers of employment stand, which are known again together with the agency
///                       (`SAMSAS_OIDC_CLAIMS_EMPLOYEE_NUMBER`); none unless it is set
record ClaimProperties(
        @DefaultValue("graph") RoleSource decides,
        @DefaultValue("realm_access.roles") List<String> roles,
        @DefaultValue List<String> roleNames,
        @DefaultValue List<String> everywhere,
        @DefaultValue("organization") List<String> agencies,
        @DefaultValue List<String> person,
        @DefaultValue List<String> employeeNumber) {}
