// Chooses who you are: the sandbox's people by body, with their region at the right.
import {
  Avatar,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { groupByBody, labelPerson, regionBeside } from '../people.ts';
import type { Person } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly people: readonly Person[];
  readonly person: Person;
  readonly choose: (id: string) => void;
};

export function PersonPicker({ people, person, choose }: Props) {
  const { first, second, initials } = labelPerson(person);
  return (
    <Menu
      inline
      positioning={{ position: 'below', align: 'end' }}
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const id = checkedItems[0];
        if (id !== undefined) choose(id);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="person" aria-label={`${texts.person}: ${person.name}, ${second}`}>
          <Avatar size={28} name={person.name} initials={initials} color="colorful" idForColor={second} aria-hidden />
          <span className="person-words">
            <strong>{first}</strong>
            <span>{second}</span>
          </span>
          <ChevronDown16Regular className="person-chevron" />
        </button>
      </MenuTrigger>
      <MenuPopover className="person-popover">
        <MenuList>
          {groupByBody(people).map(({ body, people: members }) => (
            <MenuGroup key={body}>
              <MenuGroupHeader>{body}</MenuGroupHeader>
              {members.map((member) => (
                <MenuItemRadio key={member.id} name="person" value={member.id} secondaryContent={regionBeside(member)}>
                  {member.name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
