/** After the sample that Atomic CRM gives to its own users. */
export const atomicBook = {
  sales: [{ id: 123, first_name: 'Barney', last_name: 'Calhoun' }],
  companies: [
    { id: 234, name: 'Black Mesa' },
    {
      id: 345,
      name: 'Aperture Science',
      description: 'We do what we must',
      address: 'Salt mine 3',
      zipcode: '99999',
      city: 'Cleveland',
      state_abbr: 'OH',
      country: 'USA',
      phone_number: '555 0100',
      website: 'https://aperture.example',
      tax_identifier: '732 829 320',
      logo: { src: 'https://aperture.example/logo.png' },
    },
  ],
  contacts: [
    { id: 456, first_name: 'Gordon', last_name: 'Freeman' },
    {
      id: 567,
      first_name: 'Cave',
      last_name: 'Johnson',
      title: 'CEO & Founder',
      company_id: 345,
      background: 'Visionary',
      linkedin_url: 'https://linkedin.example/cave',
      emails: [{ email: 'cave@aperture.example', type: 'Work' }],
      phones: [
        { number: '15551234567', type: 'Work' },
        { number: '15559876543', type: 'Home' },
      ],
      tags: ['VIP', 7],
      avatar: { src: 'https://aperture.example/cave.png' },
    },
  ],
  notes: [{ contact_id: 456, text: 'Still refuses to speak', date: '2025-11-13T08:16:10Z' }],
  tasks: [
    { contact_id: 456, text: 'Send crowbar' },
    { contact_id: 567, type: 'follow-up', text: 'Demo', due_date: '2026-03-26T16:15:00Z' },
    { contact_id: 567, type: 'call', text: 'Thanks', due_date: '2025-03-26', done_date: '2025-04-01T09:00:00' },
    { contact_id: 9, type: 'call', text: 'Nobody', due_date: '2026-03-26' },
  ],
};
