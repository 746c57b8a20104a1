'use client';

import { Fragment } from 'react';
import { dial, emergencyHref, phoneHref } from '../service/contact.tsx';
import { fill, useContent } from '../words/words.tsx';

/** A number that helps, on every screen: nobody has to finish anything to reach a person. */
export function NumbersNow() {
  const content = useContent();
  const { screens, services } = content;
  const { now: say } = screens;
  const { name, phones } = services['safe-to-talk'];
  return (
    <aside aria-label={say.title} className="numbers-now">
      <p>
        {say.danger}{' '}
        <a {...dial} href={emergencyHref(content)}>
          {say.dangerCall}
        </a>
      </p>
      <p>
        {say.talk} {name}
        {phones.map((phone) => (
          <Fragment key={phone.number}>
            ,{' '}
            <a {...dial} href={phoneHref(phone)}>
              {phone.type === 'text' ? fill(say.talkText, { number: phone.number }) : phone.number}
            </a>
          </Fragment>
        ))}
      </p>
    </aside>
  );
}
