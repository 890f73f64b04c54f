package org.stoa.lti.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform puts into a custom parameter whose value is the variable's {@link #reference()}:
 *
 * <pre>{@code
 * custom.put("due", Variable.RESOURCE_LINK_SUBMISSION_END_DATE_TIME.reference());
 * }</pre>
 *
 * <p>Which ones a platform knows is its own affair; dynamic registration asks it. One it doesn't
 * know comes back as it was sent, and {@link #in} leaves that out. A platform shares nothing by a
 * variable that its privacy settings keep back.
 *
 * <p>LTI Core 1.3, appendix B; Course Groups 1.0; Asset Processor 1.0.
 */
public enum Variable {
  // The person who launched.
  USER_ID("User.id"),
  USER_IMAGE("User.image"),
  USER_USERNAME("User.username"),
  USER_ORG("User.org"),
  USER_SCOPE_MENTOR("User.scope.mentor"),
  USER_GRADE_LEVELS_ONE_ROSTER("User.gradeLevels.oneRoster"),

  // The person behind somebody else's view.
  ACTUAL_USER_ID("ActualUser.id"),
  ACTUAL_USER_IMAGE("ActualUser.image"),
  ACTUAL_USER_USERNAME("ActualUser.username"),
  ACTUAL_USER_ORG("ActualUser.org"),
  ACTUAL_USER_SCOPE_MENTOR("ActualUser.scope.mentor"),
  ACTUAL_USER_GRADE_LEVELS_ONE_ROSTER("ActualUser.gradeLevels.oneRoster"),

  // The context.
  CONTEXT_ID("Context.id"),
  CONTEXT_ORG("Context.org"),
  CONTEXT_TYPE("Context.type"),
  CONTEXT_LABEL("Context.label"),
  CONTEXT_TITLE("Context.title"),
  CONTEXT_SOURCED_ID("Context.sourcedId"),
  CONTEXT_ID_HISTORY("Context.id.history"),
  CONTEXT_GRADE_LEVELS_ONE_ROSTER("Context.gradeLevels.oneRoster"),

  // The activity that a submission is for, and those it was copied from.
  ACTIVITY_ID_HISTORY("Activity.id.history"),

  // The link, its dates and those of this very person.
  RESOURCE_LINK_ID("ResourceLink.id"),
  RESOURCE_LINK_TITLE("ResourceLink.title"),
  RESOURCE_LINK_DESCRIPTION("ResourceLink.description"),
  RESOURCE_LINK_AVAILABLE_START_DATE_TIME("ResourceLink.available.startDateTime"),
  RESOURCE_LINK_AVAILABLE_USER_START_DATE_TIME("ResourceLink.available.user.startDateTime"),
  RESOURCE_LINK_AVAILABLE_END_DATE_TIME("ResourceLink.available.endDateTime"),
  RESOURCE_LINK_AVAILABLE_USER_END_DATE_TIME("ResourceLink.available.user.endDateTime"),
  RESOURCE_LINK_SUBMISSION_START_DATE_TIME("ResourceLink.submission.startDateTime"),
  RESOURCE_LINK_SUBMISSION_USER_START_DATE_TIME("ResourceLink.submission.user.startDateTime"),
  RESOURCE_LINK_SUBMISSION_END_DATE_TIME("ResourceLink.submission.endDateTime"),
  RESOURCE_LINK_SUBMISSION_USER_END_DATE_TIME("ResourceLink.submission.user.endDateTime"),
  RESOURCE_LINK_LINEITEM_RELEASE_DATE_TIME("ResourceLink.lineitem.releaseDateTime"),
  RESOURCE_LINK_LINEITEM_USER_RELEASE_DATE_TIME("ResourceLink.lineitem.user.releaseDateTime"),
  RESOURCE_LINK_ID_HISTORY("ResourceLink.id.history"),

  // The platform.
  TOOL_PLATFORM_PRODUCT_FAMILY_CODE("ToolPlatform.productFamilyCode"),
  TOOL_PLATFORM_VERSION("ToolPlatform.version"),
  TOOL_PLATFORM_INSTANCE_GUID("ToolPlatformInstance.guid"),
  TOOL_PLATFORM_INSTANCE_NAME("ToolPlatformInstance.name"),
  TOOL_PLATFORM_INSTANCE_DESCRIPTION("ToolPlatformInstance.description"),
  TOOL_PLATFORM_INSTANCE_URL("ToolPlatformInstance.url"),
  TOOL_PLATFORM_INSTANCE_CONTACT_EMAIL("ToolPlatformInstance.contactEmail"),

  // LIS: the person.
  PERSON_SOURCED_ID("Person.sourcedId"),
  PERSON_NAME_FULL("Person.name.full"),
  PERSON_NAME_FAMILY("Person.name.family"),
  PERSON_NAME_GIVEN("Person.name.given"),
  PERSON_NAME_MIDDLE("Person.name.middle"),
  PERSON_NAME_PREFIX("Person.name.prefix"),
  PERSON_NAME_SUFFIX("Person.name.suffix"),
  PERSON_GENDER("Person.gender"),
  PERSON_GENDER_PRONOUNS("Person.gender.pronouns"),
  PERSON_ADDRESS_STREET1("Person.address.street1"),
  PERSON_ADDRESS_STREET2("Person.address.street2"),
  PERSON_ADDRESS_STREET3("Person.address.street3"),
  PERSON_ADDRESS_STREET4("Person.address.street4"),
  PERSON_ADDRESS_LOCALITY("Person.address.locality"),
  PERSON_ADDRESS_STATEPR("Person.address.statepr"),
  PERSON_ADDRESS_COUNTRY("Person.address.country"),
  PERSON_ADDRESS_POSTCODE("Person.address.postcode"),
  PERSON_ADDRESS_TIMEZONE("Person.address.timezone"),
  PERSON_PHONE_MOBILE("Person.phone.mobile"),
  PERSON_PHONE_PRIMARY("Person.phone.primary"),
  PERSON_PHONE_HOME("Person.phone.home"),
  PERSON_PHONE_WORK("Person.phone.work"),
  PERSON_EMAIL_PRIMARY("Person.email.primary"),
  PERSON_EMAIL_PERSONAL("Person.email.personal"),
  PERSON_WEBADDRESS("Person.webaddress"),
  PERSON_SMS("Person.sms"),

  // LIS: the template of the course.
  COURSE_TEMPLATE_SOURCED_ID("CourseTemplate.sourcedId"),
  COURSE_TEMPLATE_LABEL("CourseTemplate.label"),
  COURSE_TEMPLATE_TITLE("CourseTemplate.title"),
  COURSE_TEMPLATE_SHORT_DESCRIPTION("CourseTemplate.shortDescription"),
  COURSE_TEMPLATE_LONG_DESCRIPTION("CourseTemplate.longDescription"),
  COURSE_TEMPLATE_COURSE_NUMBER("CourseTemplate.courseNumber"),
  COURSE_TEMPLATE_CREDITS("CourseTemplate.credits"),

  // LIS: the course as it is offered.
  COURSE_OFFERING_SOURCED_ID("CourseOffering.sourcedId"),
  COURSE_OFFERING_LABEL("CourseOffering.label"),
  COURSE_OFFERING_TITLE("CourseOffering.title"),
  COURSE_OFFERING_SHORT_DESCRIPTION("CourseOffering.shortDescription"),
  COURSE_OFFERING_LONG_DESCRIPTION("CourseOffering.longDescription"),
  COURSE_OFFERING_COURSE_NUMBER("CourseOffering.courseNumber"),
  COURSE_OFFERING_CREDITS("CourseOffering.credits"),
  COURSE_OFFERING_ACADEMIC_SESSION("CourseOffering.academicSession"),

  // LIS: the section.
  COURSE_SECTION_SOURCED_ID("CourseSection.sourcedId"),
  COURSE_SECTION_LABEL("CourseSection.label"),
  COURSE_SECTION_TITLE("CourseSection.title"),
  COURSE_SECTION_SHORT_DESCRIPTION("CourseSection.shortDescription"),
  COURSE_SECTION_LONG_DESCRIPTION("CourseSection.longDescription"),
  COURSE_SECTION_COURSE_NUMBER("CourseSection.courseNumber"),
  COURSE_SECTION_CREDITS("CourseSection.credits"),
  COURSE_SECTION_MAX_NUMBER_OF_STUDENTS("CourseSection.maxNumberOfStudents"),
  COURSE_SECTION_NUMBER_OF_STUDENTS("CourseSection.numberOfStudents"),
  COURSE_SECTION_DEPT("CourseSection.dept"),
  COURSE_SECTION_TIME_FRAME_BEGIN("CourseSection.timeFrame.begin"),
  COURSE_SECTION_TIME_FRAME_END("CourseSection.timeFrame.end"),
  COURSE_SECTION_ENROLL_CONTROL_ACCEPT("CourseSection.enrollControl.accept"),
  COURSE_SECTION_ENROLL_CONTROL_ALLOWED("CourseSection.enrollControl.allowed"),
  COURSE_SECTION_DATA_SOURCE("CourseSection.dataSource"),
  COURSE_SECTION_SOURCE_SECTION_ID("CourseSection.sourceSectionId"),

  // LIS: the group.
  GROUP_SOURCED_ID("Group.sourcedId"),
  GROUP_SCHEME("Group.scheme"),
  GROUP_TYPEVALUE("Group.typevalue"),
  GROUP_LEVEL("Group.level"),
  GROUP_EMAIL("Group.email"),
  GROUP_URL("Group.url"),
  GROUP_TIME_FRAME_BEGIN("Group.timeFrame.begin"),
  GROUP_TIME_FRAME_END("Group.timeFrame.end"),
  GROUP_ENROLL_CONTROL_ACCEPT("Group.enrollControl.accept"),
  GROUP_ENROLL_CONTROL_ALLOWED("Group.enrollControl.allowed"),
  GROUP_SHORT_DESCRIPTION("Group.shortDescription"),
  GROUP_LONG_DESCRIPTION("Group.longDescription"),
  GROUP_PARENT_ID("Group.parentId"),

  // LIS: the membership of the person in the context.
  MEMBERSHIP_SOURCED_ID("Membership.sourcedId"),
  MEMBERSHIP_COLLECTION_SOURCED_ID("Membership.collectionSourcedId"),
  MEMBERSHIP_PERSON_SOURCED_ID("Membership.personSourcedId"),
  MEMBERSHIP_STATUS("Membership.status"),
  MEMBERSHIP_ROLE("Membership.role"),
  MEMBERSHIP_CREATED_TIMESTAMP("Membership.createdTimestamp"),
  MEMBERSHIP_DATA_SOURCE("Membership.dataSource"),
  MEMBERSHIP_ROLE_SCOPE_MENTOR("Membership.role.scope.mentor"),

  // The message.
  MESSAGE_RETURN_URL("Message.returnUrl"),
  MESSAGE_DOCUMENT_TARGET("Message.documentTarget"),
  MESSAGE_HEIGHT("Message.height"),
  MESSAGE_WIDTH("Message.width"),
  MESSAGE_LOCALE("Message.locale"),

  // Course Groups 1.0.
  COURSE_GROUP_ID("CourseGroup.id");

  private final String expansion;

  Variable(String expansion) {
    this.expansion = expansion;
  }

  /** The variable as the value of a custom parameter, such as {@code $User.id}. */
  public String reference() {
    return "$" + expansion;
  }

  /** The variable as platforms list it among their capabilities, such as {@code User.id}. */
  public String expansion() {
    return expansion;
  }

  /** The variable of a {@link #reference()}. */
  public static Optional<Variable> of(String reference) {
    return Arrays.stream(values()).filter(it -> it.reference().equals(reference)).findFirst();
  }

  /**
   * What the platform put into a parameter that was sent with this variable.
   *
   * @param custom the parameters of a launch
   * @param name of the parameter
   * @return empty if the platform left it out, empty, or as it was
   */
  public Optional<String> in(Map<String, String> custom, String name) {
    return Optional.ofNullable(custom.get(name))
        .filter(value -> !value.isBlank() && !value.equals(reference()));
  }
}
