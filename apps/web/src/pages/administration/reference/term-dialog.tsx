import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColon } from '../../../parts/colon';
import { DayField } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { ThreeLanguages } from '../three-languages';
import { type Term, type TextKey, type Texts, textsAt, writtenLanguages } from './terms';
import type { Place } from './use-place';
import { useTermWrites } from './use-term-writes';

interface TermDialogProps {
  place: Place;
  /** The one to change; a new one when left out. */
  term?: Term;
  textKeys: TextKey[];
  onClose: () => void;
}

const blank: Texts = { en: '', fr: '', es: '' };

/** Adds an entry or changes its words and days; its code is permanent. */
export function TermDialog({ place, term, textKeys, onClose }: TermDialogProps) {
  const { t } = useTranslation('reference');
  const colon = useColon();
  const writes = useTermWrites(place);
  const [code, setCode] = useState('');
  const [source, setSource] = useState('');
  const [labels, setLabels] = useState(term?.labels ?? blank);
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(textKeys.map((key) => [key, textsAt(term?.attributes ?? {}, key) ?? blank])),
  );
  const [validFrom, setValidFrom] = useState(term?.validFrom ?? '');
  const [validTo, setValidTo] = useState(term?.validTo ?? '');
  const confirm = async () => {
    const halfWritten = textKeys.find((key) => [1, 2].includes(writtenLanguages(texts[key] ?? blank)));
    if (halfWritten) {
      const title = t('allThree', { name: t(`texts.${halfWritten}`) });
      throw { type: 'about:blank', status: 422, title };
    }
    const written = Object.entries(texts).filter(([, each]) => writtenLanguages(each) > 0);
    const unwritten = textKeys.filter((key) => writtenLanguages(texts[key] ?? blank) === 0);
    // The API replaces all attributes: those that no form shows go along as they are.
    const kept = Object.entries(term?.attributes ?? {}).filter(
      ([key]) => !unwritten.includes(key as TextKey),
    );
    const attributes = { ...Object.fromEntries(kept), ...Object.fromEntries(written) };
    const body = { labels, attributes, validFrom: validFrom || null, validTo: validTo || null };
    await (term ? writes.change(term, body) : writes.add({ ...body, code, source }));
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={term ? `${t('change')}${colon} ${term.code}` : t('add')}
      text={t(place.common ? 'forAll' : 'forFund')}
      verb={t(term ? 'save' : 'addVerb')}
      onClose={onClose}
      onConfirm={confirm}
    >
      {term ? null : (
        <TextInput
          data-autofocus
          label={t('code')}
          description={t('codeHelp')}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <ThreeLanguages label={t('labels')} value={labels} onChange={setLabels} />
      {textKeys.map((key) => (
        <ThreeLanguages
          key={key}
          label={t(`texts.${key}`)}
          value={texts[key] ?? blank}
          long={key !== 'shortLabel'}
          required={false}
          onChange={(next) => setTexts({ ...texts, [key]: next })}
        />
      ))}
      {term ? null : (
        <TextInput
          label={t('source')}
          description={t('sourceHelp')}
          required
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      )}
      <DayField
        label={t('validFrom')}
        description={t('daysHelp')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <DayField label={t('validTo')} description={t('daysHelp')} value={validTo} onChange={setValidTo} />
    </VerbDialog>
  );
}
